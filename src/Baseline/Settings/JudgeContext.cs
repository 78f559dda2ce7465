using Baseline.Evidence;
using Baseline.Hosts;

namespace Baseline.Settings;

/// <summary>What a setting judges from.</summary>
/// <param name="Evidence">Readings of one host.</param>
/// <param name="Spec">The node's specification; <c>null</c> for a host that we did not make (controls that need one are then judged without it or NotApplicable).</param>
/// <param name="Now">The time to compare expiry dates with.</param>
public sealed record JudgeContext(HostEvidence Evidence, HostSpec? Spec, DateTimeOffset Now);
