namespace Golden.Engine.Providers.Commands;

/// <param name="Stdout">Without its last newline.</param>
/// <param name="Stderr">Without its last newline.</param>
internal sealed record CommandOutput(string Stdout, string Stderr)
{
    /// <summary>The real provider takes away exactly one newline.</summary>
    public static CommandOutput From(string stdout, string stderr) => new(Trim(stdout), Trim(stderr));

    private static string Trim(string text) => text.EndsWith('\n') ? text[..^1] : text;
}
