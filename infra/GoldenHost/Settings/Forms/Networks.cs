using System.Net;
using System.Net.Sockets;

namespace GoldenHost.Settings.Forms;

/// <summary>Arithmetic on networks.</summary>
public static class Networks
{
    private static readonly IPNetwork[] _private =
    [
        IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("100.64.0.0/10"), IPNetwork.Parse("fc00::/7"),
    ];

    private static readonly IPNetwork[] _linkLocal = [IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("fe80::/10")];

    private static readonly IPNetwork[] _metadata =
        [IPNetwork.Parse("169.254.169.254/32"), IPNetwork.Parse("169.254.170.2/32"), IPNetwork.Parse("fd00:ec2::254/128")];

    /// <summary>Whether a text is a network in its one canonical form: prefix length given, host bits zero, no shorthand.</summary>
    public static bool TryParse(string text, out IPNetwork network)
    {
        network = default;
        return text.Contains('/', StringComparison.Ordinal) && IPNetwork.TryParse(text, out network)
            && IsCanonical(network.BaseAddress, text[..text.IndexOf('/', StringComparison.Ordinal)]);
    }

    /// <summary>Whether a text is an address in its usual form: IPAddress alone would also take <c>10.1</c> and <c>0x0a000001</c>.</summary>
    public static bool TryParseAddress(string text, out IPAddress address)
    {
        address = IPAddress.None;
        return IPAddress.TryParse(text, out var parsed) && IsCanonical(address = parsed, text);
    }

    /// <summary>Whether a network is so wide that naming it is no limit. Two halves of everything are still everything.</summary>
    /// <param name="network">The network.</param>
    /// <param name="shortestV6">Shortest prefix accepted for IPv6; for IPv4 it is 8.</param>
    public static bool IsTooWide(IPNetwork network, int shortestV6) => network.PrefixLength < (IsV4(network) ? 8 : shortestV6);

    public static bool IsV4(IPNetwork network) => network.BaseAddress.AddressFamily == AddressFamily.InterNetwork;

    public static IPNetwork Single(IPAddress address) => new(address, address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128);

    public static bool Overlap(IPNetwork one, IPNetwork other) => one.Contains(other.BaseAddress) || other.Contains(one.BaseAddress);

    public static bool Contains(IPNetwork outer, IPNetwork inner) => outer.PrefixLength <= inner.PrefixLength && outer.Contains(inner.BaseAddress);

    /// <summary>Private address space: RFC 1918, RFC 6598 and RFC 4193.</summary>
    public static bool IsPrivate(IPNetwork network) => _private.Any(space => Contains(space, network));

    public static bool IsLinkLocal(IPNetwork network) => _linkLocal.Any(space => Contains(space, network));

    /// <summary>Whether a network holds an address at which a cloud gives out credentials.</summary>
    public static bool HoldsMetadata(IPNetwork network) => _metadata.Any(address => Overlap(address, network));

    private static bool IsCanonical(IPAddress address, string text) =>
        address.AddressFamily == AddressFamily.InterNetworkV6 || address.ToString() == text;
}
