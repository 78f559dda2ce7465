using System.Collections.Immutable;

namespace Baseline.Firewall;

/// <summary>A named set of the firewall.</summary>
/// <param name="Name">Name within its table.</param>
/// <param name="Type">Key type as nft prints it, e.g. <c>ipv4_addr . inet_proto . inet_service</c>.</param>
/// <param name="TimeoutSeconds">Life of an element that is added at run time; 0 for a set of constants.</param>
/// <param name="Elements">Constant elements in canonical text.</param>
public sealed record NftSet(string Name, string Type, int TimeoutSeconds, ImmutableArray<string> Elements)
{
    /// <summary>Filled by the resolver at run time, so its elements are not part of the desired state.</summary>
    public bool IsDynamic => TimeoutSeconds > 0;
}
