using System.Collections.Immutable;
using Baseline.Catalogue;
using Baseline.Controls;
using Baseline.Evidence;
using Baseline.Settings;

namespace Baseline.Tests.Fixtures;

/// <summary>Every mutant of every control.</summary>
internal static class Mutants
{
    private static readonly ReadingStatus[] Unreadable = [ReadingStatus.Denied, ReadingStatus.Failed, ReadingStatus.TimedOut, ReadingStatus.Truncated, ReadingStatus.NotCollected];

    public static ImmutableArray<Mutant> All { get; } = [.. AllControls.List.SelectMany(Of)];

    /// <summary>What a control is about, broken in at least one way.</summary>
    public static IEnumerable<Mutant> Of(Control control)
    {
        var own = EngineMutants.All.Concat(WorkloadMutants.All).Concat(AuditMutants.All).Where(m => m.Id == control.Id).ToList();
        return own.Count > 0
            ? own.Select(m => new Mutant(control, m.What, Context(m.Sound), Context(m.Broken)))
            : [new Mutant(control, "the setting", HealthyHost.Context(HealthyHost.Evidence), HealthyHost.Context(BrokenEvidence.Of(control.Setting)))];
    }

    /// <summary>The evidence on which a control is sound, with each reading that decides it gone in each way.</summary>
    public static IEnumerable<Mutant> Unread(Control control)
    {
        var sound = Of(control).First().Sound;
        return control.Probes.Where(p => p.Key != HostFacts.Marker.Key || sound.Spec is null).SelectMany(probe => Unreadable.Select(status =>
            new Mutant(control, $"{probe.Key} {status}", sound, sound with { Evidence = WhereNeeded(control, probe, sound.Evidence).With(probe, status) })));
    }

    /// <summary>The evidence where the control needs the probe: whose a socket is matters to the API's controls where the daemon takes its own from systemd.</summary>
    public static HostEvidence WhereNeeded(Control control, Probe probe, HostEvidence evidence) =>
        probe == (Probe)Probes.Listeners && control.Probes.Contains(Probes.Dockerd) ? evidence.SocketActivated() : evidence;

    // The golden host comes with its specification; the others are nobody's.
    private static JudgeContext Context(HostEvidence evidence) => evidence.Host == HealthyHost.Evidence.Host ? HealthyHost.Context(evidence) : new JudgeContext(evidence, null, evidence.CollectedAt);
}
