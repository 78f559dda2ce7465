using System.Collections.Immutable;

namespace Baseline.Parsing;

/// <summary>Reads <c>dpkg-query</c> with name, version and status, and the simulation of <c>apt-get</c>.</summary>
public static class InstalledPackages
{
    /// <summary>Versions of the installed packages, by name.</summary>
    /// <exception cref="EvidenceException">A line is malformed.</exception>
    public static ImmutableSortedDictionary<string, string> Parse(string text)
    {
        var packages = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var line in KeyValues.Lines(text).Where(l => l.Length > 0))
        {
            if (line.Split('|') is not [{ Length: > 0 } name, var version, { Length: >= 2 } status]) throw new EvidenceException($"dpkg-query: unexpected line '{Excerpt.Of(line)}'");
            if (status[1] == 'i') packages[name] = version;
        }

        return packages.Count > 0 ? packages.ToImmutable() : throw new EvidenceException("dpkg-query: no package");
    }

    /// <summary>Packages that an upgrade would install from a security archive.</summary>
    /// <exception cref="EvidenceException">It is not the output of a complete simulation.</exception>
    public static ImmutableArray<string> SecurityUpgrades(string text)
    {
        var lines = KeyValues.Lines(text).ToList();
        // The summary comes before the packages; without it the simulation did not get that far.
        if (!lines.Any(l => l.Contains(" upgraded, ", StringComparison.Ordinal) && l.Contains(" newly installed", StringComparison.Ordinal)))
            throw new EvidenceException("apt-get -s upgrade: no summary line");
        return [.. lines.Where(l => l.StartsWith("Inst ", StringComparison.Ordinal) && l.Contains("ecurity", StringComparison.Ordinal)).Select(l => l.Split(' ')[1])];
    }
}
