namespace Baseline.Parsing;

/// <summary>Which distribution a host runs (os-release(5)).</summary>
/// <param name="Id"><c>debian</c>, <c>ubuntu</c> …</param>
/// <param name="Version"><c>12</c>, <c>24.04</c> …; empty for a rolling one.</param>
/// <param name="Name">For people.</param>
public sealed record OsRelease(string Id, string Version, string Name)
{
    /// <exception cref="EvidenceException">It has no ID.</exception>
    public static OsRelease Parse(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in KeyValues.Lines(text))
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0) values[line[..equals]] = line[(equals + 1)..].Trim('"', '\'');
        }

        return values.GetValueOrDefault("ID") is { Length: > 0 } id
            ? new OsRelease(id, values.GetValueOrDefault("VERSION_ID", ""), values.GetValueOrDefault("PRETTY_NAME", id))
            : throw new EvidenceException("os-release has no ID");
    }
}
