using System.Collections.Immutable;

namespace Baseline.Parsing;

/// <summary>A listening socket.</summary>
/// <param name="Protocol"><c>tcp</c> or <c>udp</c>.</param>
/// <param name="Address">Local address without brackets and interface.</param>
/// <param name="Port">Local port.</param>
/// <param name="Holders">The processes that have it, in no order that means anything; none when they could not be seen, or it is the kernel's own.</param>
public sealed record Listener(string Protocol, string Address, int Port, ImmutableArray<SocketHolder> Holders)
{
    public bool IsLocal => Address.StartsWith("127.", StringComparison.Ordinal) || Address is "::1";

    /// <summary>Whether processes of these names have it, and no others.</summary>
    public bool IsOnlyOf(params ReadOnlySpan<string> names)
    {
        foreach (var holder in Holders)
        {
            if (!names.Contains(holder.Process)) return false;
        }

        return !Holders.IsEmpty;
    }

    public override string ToString() =>
        $"{Protocol} {Address}:{Port}{(Holders.IsEmpty ? "" : $" ({string.Join(", ", Holders.Select(h => h.Process).Distinct().Order(StringComparer.Ordinal))})")}";
}
