using System.Collections.Immutable;
using System.Globalization;

namespace Baseline.Parsing;

/// <summary>Reads passwd, group and subordinate id files.</summary>
public static class Accounts
{
    /// <exception cref="EvidenceException">A line is malformed.</exception>
    public static ImmutableArray<Account> Parse(string text) => NotEmpty("passwd",
        [.. Fields(text, "passwd", 7).Select(f => new Account(f[0], Number(f[2]), Number(f[3]), f[5], f[6]))]);

    /// <summary>Group name, number and members.</summary>
    public static ImmutableArray<(string Name, int Gid, ImmutableArray<string> Members)> Groups(string text) => NotEmpty("group",
        [.. Fields(text, "group", 4).Select(f => (f[0], Number(f[2]), f[3].Split(',', StringSplitOptions.RemoveEmptyEntries).ToImmutableArray()))]);

    /// <summary>Name, first id and count.</summary>
    public static ImmutableArray<(string Name, int First, int Count)> SubordinateIds(string text) =>
        [.. Fields(text, "subuid", 3).Select(f => (f[0], Number(f[1]), Number(f[2])))];

    /// <summary>State letters by account, from <c>passwd -S -a</c>: P usable password, L locked, NP none.</summary>
    public static ImmutableDictionary<string, string> PasswordStates(string text)
    {
        var states = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var line in KeyValues.Lines(text).Where(l => l.Trim().Length > 0))
        {
            if (line.Split(' ') is not [var name, var state, ..] || state is not ("P" or "L" or "NP" or "LK" or "PS"))
                throw new EvidenceException($"passwd -S: unexpected line '{Excerpt.Of(line)}'");
            states[name] = state;
        }

        return states.Count > 0 ? states.ToImmutable() : throw new EvidenceException("passwd -S: no account");
    }

    private static IEnumerable<string[]> Fields(string text, string what, int count)
    {
        foreach (var line in KeyValues.Lines(text).Where(l => l.Trim().Length > 0 && !l.StartsWith('#')))
        {
            var fields = line.Split(':');
            if (fields.Length != count || fields[0].Length == 0) throw new EvidenceException($"{what}: '{Excerpt.Of(line)}' has not {count} fields");
            yield return fields;
        }
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new EvidenceException($"'{Excerpt.Of(text)}' is not an id");

    private static ImmutableArray<T> NotEmpty<T>(string what, ImmutableArray<T> items) =>
        items.IsEmpty ? throw new EvidenceException($"{what}: no entry") : items;
}
