using Baseline.Controls;

namespace HostChecks.Cli;

/// <summary>References in words.</summary>
internal static class References
{
    public static string Text(Reference reference) =>
        string.Join(' ', ((string?[])[reference.Source, reference.Version, reference.Number]).OfType<string>());
}
