using System.Collections.Immutable;
using System.Globalization;
using Baseline.Firewall;

namespace Baseline.Parsing;

/// <summary>
/// Reads a ruleset file in the layout in which the baseline writes it: one statement a line. Another layout is an
/// evidence error, not a guess.
/// </summary>
public static class NftText
{
    /// <exception cref="EvidenceException">The layout is another, or something is not closed.</exception>
    public static ImmutableArray<NftTable> Parse(string text)
    {
        var tables = ImmutableArray.CreateBuilder<NftTable>();
        var (table, chain, set) = ((NftTable?)null, (NftChain?)null, (NftSet?)null);
        foreach (var line in KeyValues.Lines(text).Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#'))
        {
            var words = line.Split(' ');
            if (table is null)
            {
                // The two lines before the table that make the load one replacement.
                if (words is ["table", _, _] or ["delete", "table", _, _]) continue;
                table = words is ["table", var family, var name, "{"] ? new NftTable(family, name, [], []) : throw Malformed(line);
            }
            else if (line == "}")
            {
                if (chain is not null) table = table with { Chains = table.Chains.Add(chain) };
                else if (set is not null) table = table with { Sets = table.Sets.Add(set) };
                else tables.Add(table);
                if (chain is null && set is null) table = null;
                (chain, set) = (null, null);
            }
            else if (chain is not null)
            {
                chain = Extend(chain, line, words);
            }
            else if (set is not null)
            {
                set = Extend(set, line, words);
            }
            else
            {
                (chain, set) = Open(line, words);
            }
        }

        return table is null && tables.Count > 0 ? tables.ToImmutable() : throw new EvidenceException("nftables.conf: no complete table");
    }

    private static (NftChain? Chain, NftSet? Set) Open(string line, string[] words) => words switch
    {
        ["chain", var name, "{"] => (new NftChain(name, "", "", []), null),
        ["set", var name, "{"] => (null, new NftSet(name, "", 0, [])),
        _ => throw Malformed(line),
    };

    private static NftChain Extend(NftChain chain, string line, string[] words) => words switch
    {
        ["type", var type, "hook", var hook, "priority", "filter;", "policy", var policy] =>
            chain with { Type = type, Hook = hook, Policy = policy.TrimEnd(';') },
        ["type", ..] => throw Malformed(line),
        _ => chain with { Rules = chain.Rules.Add(line) },
    };

    private static NftSet Extend(NftSet set, string line, string[] words) => words switch
    {
        ["type", ..] => set with { Type = line[5..] },
        ["flags", "interval"] => set,
        ["timeout", var time] when int.TryParse(time.TrimEnd('s'), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) =>
            set with { TimeoutSeconds = seconds },
        ["elements", "=", "{", .., "}"] => set with { Elements = [.. line[13..^2].Split(", ")] },
        _ => throw Malformed(line),
    };

    private static EvidenceException Malformed(string line) => new($"nftables.conf: '{Excerpt.Of(line)}' is not in the baseline's layout");
}
