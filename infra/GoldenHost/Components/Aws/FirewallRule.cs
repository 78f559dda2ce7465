namespace GoldenHost.Components.Aws;

/// <summary>A rule of a node's security group.</summary>
/// <param name="Cidr">The other side.</param>
/// <param name="Port">Port of the side that is connected to.</param>
/// <param name="Protocol"><c>tcp</c> or <c>udp</c>.</param>
/// <param name="Description">For whoever reads the group in the console.</param>
public sealed record FirewallRule(string Cidr, int Port, string Protocol, string Description)
{
    public bool IsV4 => !Cidr.Contains(':', StringComparison.Ordinal);

    /// <summary>Part of a resource name: unique, because rules are made distinct by it.</summary>
    public string Name => $"{Protocol}-{Port}-{ResourceNames.Of(Cidr)}";
}
