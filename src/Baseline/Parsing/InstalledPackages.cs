using System.Collections.Immutable;
using System.Globalization;

namespace Baseline.Parsing;

/// <summary>Reads <c>dpkg-query</c> with name, version and status, and the reading of <c>collector:security-updates</c>.</summary>
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

    /// <summary>
    /// Installed packages of which a security archive has a newer version:
    /// <code>
    /// package NAME INSTALLED AVAILABLE   (any number; a version that a security archive has, older or newer)
    /// lists NUMBER                       (the last line: how many package lists of security archives were read)
    /// </code>
    /// </summary>
    /// <exception cref="EvidenceException">It is not that, or no list was read: then nothing is known about updates.</exception>
    public static ImmutableArray<string> SecurityUpdates(string text)
    {
        var lines = KeyValues.Lines(text).Where(l => l.Length > 0).Select(l => l.Split(' ')).ToList();
        if (lines is not [.., ["lists", var count]] || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var lists)) throw new EvidenceException("security updates: no 'lists' line at the end");
        if (lists == 0) throw new EvidenceException("security updates: the host has no package list of a security archive. Run: apt-get update");
        return
        [
            .. lines.SkipLast(1).Select(words => words is ["package", _, _, _] ? words : throw new EvidenceException($"security updates: unexpected line '{Excerpt.Of(string.Join(' ', words))}'"))
                .Where(words => DebianVersion.Compare(words[2], words[3]) < 0).Select(words => words[1]).Distinct(StringComparer.Ordinal),
        ];
    }
}
