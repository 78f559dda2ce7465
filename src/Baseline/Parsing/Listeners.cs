using System.Collections.Immutable;
using System.Globalization;

namespace Baseline.Parsing;

/// <summary>A listening socket.</summary>
/// <param name="Protocol"><c>tcp</c> or <c>udp</c>.</param>
/// <param name="Address">Local address without brackets and interface.</param>
/// <param name="Port">Local port.</param>
/// <param name="Process">Name of the first process that has it; empty when it could not be seen.</param>
public sealed record Listener(string Protocol, string Address, int Port, string Process)
{
    public bool IsLocal => Address.StartsWith("127.", StringComparison.Ordinal) || Address is "::1";

    public override string ToString() => $"{Protocol} {Address}:{Port}{(Process.Length > 0 ? $" ({Process})" : "")}";
}

/// <summary>Reads <c>ss -lntupH</c>.</summary>
public static class Listeners
{
    /// <exception cref="EvidenceException">A line is malformed.</exception>
    public static ImmutableArray<Listener> Parse(string text) => [.. KeyValues.Lines(text).Where(l => l.Trim().Length > 0).Select(Line)];

    private static Listener Line(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is not [("tcp" or "udp") and var protocol, "LISTEN" or "UNCONN", _, _, var local, ..]) throw Malformed(line);
        var colon = local.LastIndexOf(':');
        if (colon < 1 || !int.TryParse(local.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)) throw Malformed(line);
        var address = local[..colon].Trim('[', ']').Split('%')[0].TrimEnd(']');
        var users = words.Length > 6 ? words[6] : "";
        var name = users.StartsWith("users:((\"", StringComparison.Ordinal) ? users[9..].Split('"')[0] : "";
        return new Listener(protocol, address, port, name);
    }

    private static EvidenceException Malformed(string line) => new($"ss: unexpected line '{Excerpt.Of(line)}'");
}
