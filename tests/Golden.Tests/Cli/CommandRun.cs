using Golden.Cli;

namespace Golden.Tests.Cli;

/// <summary>The whole front door in this process, where nobody can answer.</summary>
internal static class CommandRun
{
    /// <param name="root">The checkout.</param>
    /// <param name="words">Arguments.</param>
    public static Task<(int Code, string Out, string Error)> OfAsync(string root, params string[] words) => OfAsync(root, "", words);

    public static async Task<(int Code, string Out, string Error)> OfAsync(string root, string input, string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var reader = new StringReader(input);
        var terminal = new Terminal(output, error, reader, interactive: false);
        var code = await FrontDoor.RunAsync(GoldenCommandLine.Create(() => new Workspace(root), terminal), words, terminal);
        return (code, output.ToString(), error.ToString());
    }
}
