using System.Collections.Immutable;

namespace Baseline.Firewall;

/// <summary>A table of the firewall.</summary>
public sealed record NftTable(string Family, string Name, ImmutableArray<NftSet> Sets, ImmutableArray<NftChain> Chains)
{
    public NftChain? Chain(string name) => Chains.FirstOrDefault(c => c.Name == name);

    public NftSet? Set(string name) => Sets.FirstOrDefault(s => s.Name == name);
}
