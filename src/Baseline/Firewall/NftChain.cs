using System.Collections.Immutable;

namespace Baseline.Firewall;

/// <summary>A chain with its rules in canonical text: no handles, no counts, no comments, sets sorted.</summary>
/// <param name="Name">Name within its table.</param>
/// <param name="Hook">Netfilter hook of a base chain, e.g. <c>input</c>; empty for a regular chain.</param>
/// <param name="Policy">What a base chain does with a packet that no rule decided; empty for a regular chain.</param>
/// <param name="Rules">Rules in order.</param>
public sealed record NftChain(string Name, string Hook, string Policy, ImmutableArray<string> Rules)
{
    /// <summary>Priority of a base chain; <c>filter</c> is 0.</summary>
    public int Priority { get; init; }

    /// <summary>Type of a base chain.</summary>
    public string Type { get; init; } = "filter";
}
