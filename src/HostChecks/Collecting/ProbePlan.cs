using System.Collections.Immutable;
using Baseline.Controls;
using Baseline.Evidence;

namespace HostChecks.Collecting;

/// <summary>What controls need to be judged.</summary>
public static class ProbePlan
{
    /// <summary>Who the collector was on the host; kept with the evidence whatever is asked.</summary>
    public static CollectorProbe Identity { get; } = new("identity");

    /// <summary>Every probe once, in a fixed order.</summary>
    public static ImmutableArray<Probe> Of(IEnumerable<Control> controls) =>
        [.. controls.SelectMany(control => control.Setting.Probes).Prepend(Identity).DistinctBy(probe => probe.Key).OrderBy(probe => probe.Key, StringComparer.Ordinal)];
}
