using System.Net;
using Policies.Sdk.Values;

namespace Policies.Rules.Reading;

/// <summary>Networks in rules.</summary>
internal static class Cidr
{
    /// <exception cref="PropertyTypeException">It is no network.</exception>
    public static IPNetwork? Read(Property property) => property.AsString() is not { } text ? null
        : IPNetwork.TryParse(text, out var network) ? network
        : throw new PropertyTypeException(property.Path, "a network in CIDR form", property.ToString());

    /// <summary>All addresses, or so many that it makes no difference: wider than any network that one organisation has.</summary>
    public static bool IsAnywhere(IPNetwork network) =>
        network.PrefixLength < (network.BaseAddress.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork ? 8 : 16);

    public static bool Contains(IPNetwork outer, IPNetwork inner) =>
        outer.BaseAddress.AddressFamily == inner.BaseAddress.AddressFamily
        && outer.PrefixLength <= inner.PrefixLength && outer.Contains(inner.BaseAddress);
}
