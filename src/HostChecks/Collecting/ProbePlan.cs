using System.Collections.Immutable;
using Baseline.Controls;
using Baseline.Evidence;

namespace HostChecks.Collecting;

/// <summary>What controls need to be judged.</summary>
public static class ProbePlan
{
    /// <summary>Every probe once, in a fixed order. Who the collector was is kept with the evidence whatever is asked.</summary>
    public static ImmutableArray<Probe> Of(IEnumerable<Control> controls) =>
        [.. controls.SelectMany(control => control.Probes).Prepend(Probes.Identity).DistinctBy(probe => probe.Key).OrderBy(probe => probe.Key, StringComparer.Ordinal)];
}
