using Baseline.Evidence;
using Baseline.Hosts;

namespace HostChecks.Evidence;

/// <summary>One host in a bundle: what was read, and what the node was made from.</summary>
public sealed record BundledHost(HostEvidence Evidence, HostSpec? Spec)
{
    /// <summary>Whether a digest covers its time and its specification, and not only its readings.</summary>
    public bool IsCovered { get; init; } = true;
}
