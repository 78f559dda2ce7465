using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Baseline.Parsing;

/// <summary>Reads <c>ss -lntupH</c>.</summary>
public static partial class Listeners
{
    private const string Users = "users:(";

    /// <exception cref="EvidenceException">A line is malformed.</exception>
    public static ImmutableArray<Listener> Parse(string text) => [.. KeyValues.Lines(text).Where(l => l.Trim().Length > 0).Select(Line)];

    private static Listener Line(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is not [("tcp" or "udp") and var protocol, "LISTEN" or "UNCONN", _, _, var local, ..]) throw Malformed(line);
        var colon = local.LastIndexOf(':');
        if (colon < 1 || !int.TryParse(local.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)) throw Malformed(line);
        var address = local[..colon].Trim('[', ']').Split('%')[0].TrimEnd(']');
        return new Listener(protocol, address, port, Holders(line));
    }

    private static ImmutableArray<SocketHolder> Holders(string line)
    {
        // To the end of the line: a name may have blanks in it.
        var users = line.IndexOf(Users, StringComparison.Ordinal);
        if (users < 0) return [];
        ImmutableArray<SocketHolder> holders = [.. Holder().Matches(line[users..]).Select(m => new SocketHolder(m.Groups["name"].Value, int.Parse(m.Groups["pid"].ValueSpan, CultureInfo.InvariantCulture)))];
        return holders.IsEmpty ? throw Malformed(line) : holders;
    }

    private static EvidenceException Malformed(string line) => new($"ss: unexpected line '{Excerpt.Of(line)}'");

    [GeneratedRegex("\\(\"(?<name>.{0,64}?)\",(pid=)?(?<pid>[0-9]{1,9}),")]
    private static partial Regex Holder();
}
