using System.Collections.Immutable;

namespace Baseline.Parsing;

/// <summary>Reads <c>dpkg-query</c> with name, version and status.</summary>
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
}
