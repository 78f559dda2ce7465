namespace Baseline.Parsing;

/// <summary>Line-oriented output of host programs.</summary>
public static class KeyValues
{
    /// <summary><c>key = value</c> lines of sysctl. The same key twice: the last counts, as it does for the kernel.</summary>
    public static IReadOnlyDictionary<string, string> Sysctl(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Lines(text))
        {
            var trimmed = line.TrimStart();
            if (trimmed.Length == 0 || trimmed[0] is '#' or ';') continue;
            var equals = trimmed.IndexOf('=', StringComparison.Ordinal);
            // Values may go over several lines; a continuation has no key of ours.
            if (equals <= 0) continue;
            var key = trimmed[..equals].Trim().TrimStart('-').Replace('/', '.');
            values[key] = string.Join(' ', trimmed[(equals + 1)..].Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries));
        }

        return values.Count > 0 ? values : throw new EvidenceException("sysctl: no 'key = value' line");
    }

    /// <summary><c>keyword value</c> lines of sshd_config or <c>sshd -T</c>, keywords in lower case; all values of a keyword in order.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Sshd(string text)
    {
        var values = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var line in Lines(text))
        {
            var trimmed = line.Trim();
            if (trimmed.Length == 0 || trimmed[0] == '#') continue;
            var end = trimmed.IndexOfAny([' ', '\t', '=']);
            var keyword = (end < 0 ? trimmed : trimmed[..end]).ToLowerInvariant();
            if (!keyword.All(char.IsAsciiLetterOrDigit)) throw new EvidenceException($"sshd: '{Excerpt.Of(line)}' is no 'keyword value' line");
            var value = end < 0 ? "" : trimmed[(end + 1)..].TrimStart(' ', '\t', '=').Trim();
            values[keyword] = values.TryGetValue(keyword, out var before) ? [.. before, value] : [value];
        }

        return values.Count > 0 ? values : throw new EvidenceException("sshd: no 'keyword value' line");
    }

    /// <summary>Blocks of <c>Key=value</c> lines, separated by blank lines, as <c>systemctl show</c> prints them; by <c>Id</c> and every other name, as one that
    /// was asked for may be an alias.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Units(string text)
    {
        var units = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        var block = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Lines(text).Append(""))
        {
            if (line.Length > 0)
            {
                var equals = line.IndexOf('=', StringComparison.Ordinal);
                if (equals <= 0) throw new EvidenceException($"systemctl: '{Excerpt.Of(line)}' is no 'Key=value' line");
                block[line[..equals]] = line[(equals + 1)..];
            }
            else if (block.Count > 0)
            {
                if (!block.TryGetValue("Id", out var id)) throw new EvidenceException("systemctl: a unit without Id");
                foreach (var name in block.GetValueOrDefault("Names", "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(id)) units[name] = block;
                block = new(StringComparer.Ordinal);
            }
        }

        return units.Count > 0 ? units : throw new EvidenceException("systemctl: no unit in the output");
    }

    /// <summary>Sections of a systemd-style file; the last assignment counts, an empty one resets.</summary>
    public static IReadOnlyDictionary<string, string> Ini(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var section = "";
        foreach (var line in Lines(text).Select(l => l.Trim()))
        {
            if (line.Length == 0 || line[0] is '#' or ';') continue;
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (line[0] == '[' && line[^1] == ']' && line.AsSpan(1, line.Length - 2).IndexOfAny('[', ']') < 0) section = line[1..^1];
            else if (equals > 0) values[$"{section}\n{line[..equals].Trim()}"] = line[(equals + 1)..].Trim();
            else throw new EvidenceException($"'{Excerpt.Of(line)}' is neither a section nor 'Key=value'");
        }

        return section.Length > 0 ? values : throw new EvidenceException("no section in the configuration");
    }

    internal static IEnumerable<string> Lines(string text) => text.Split('\n').Select(l => l.TrimEnd('\r'));
}
