using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Baseline.Hosts;

/// <summary>Network arithmetic for the firewall's sets.</summary>
public static class Cidrs
{
    /// <summary>Parses an address or a network; host bits are cleared, as nftables would.</summary>
    public static bool TryParse(string text, out IPNetwork network)
    {
        network = default;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (!IPAddress.TryParse(slash < 0 ? text : text[..slash], out var address) || address.ScopeIdOrZero() != 0) return false;
        var bits = address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;
        var length = bits;
        if (slash >= 0 && (!int.TryParse(text.AsSpan(slash + 1), System.Globalization.NumberStyles.None, null, out length) || length > bits)) return false;
        network = new IPNetwork(Mask(address, length), length);
        return true;
    }

    /// <summary>True for a CIDR or address, false for a domain name.</summary>
    public static bool IsCidr(string text) => TryParse(text, out _);

    public static bool IsV6(IPNetwork network) => network.BaseAddress.AddressFamily == AddressFamily.InterNetworkV6;

    /// <summary>As nftables prints it: a network of one address has no prefix length.</summary>
    public static string Print(IPNetwork network) =>
        network.PrefixLength == (IsV6(network) ? 128 : 32) ? network.BaseAddress.ToString() : network.ToString();

    /// <summary>Sorted, without those that lie inside another: interval sets refuse overlaps.</summary>
    public static ImmutableArray<IPNetwork> Minimal(IEnumerable<IPNetwork> networks)
    {
        var kept = ImmutableArray.CreateBuilder<IPNetwork>();
        foreach (var network in networks.OrderBy(n => n.PrefixLength))
        {
            if (!kept.Any(k => k.Contains(network.BaseAddress) && IsV6(k) == IsV6(network))) kept.Add(network);
        }

        return [.. kept.OrderBy(n => Convert.ToHexString(n.BaseAddress.GetAddressBytes()), StringComparer.Ordinal)];
    }

    private static IPAddress Mask(IPAddress address, int length)
    {
        var bytes = address.GetAddressBytes();
        for (var i = 0; i < bytes.Length; i++)
        {
            var keep = Math.Clamp(length - (8 * i), 0, 8);
            bytes[i] &= (byte)(0xFF << (8 - keep));
        }

        return new IPAddress(bytes);
    }

    private static long ScopeIdOrZero(this IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetworkV6 ? address.ScopeId : 0;
}
