using System.Collections.Immutable;
using Baseline.Hosts;

namespace GoldenHost.Settings;

/// <summary>An allowed destination.</summary>
/// <param name="Rule">What the node's own firewall enforces.</param>
/// <param name="Cidrs">
/// Networks in which the destination lies: itself, or for a domain the ones that the stack names, because security groups
/// know addresses only. The node still filters by name, so this is the outer of two fences.
/// </param>
public sealed record EgressSetting(EgressRule Rule, ImmutableArray<string> Cidrs);
