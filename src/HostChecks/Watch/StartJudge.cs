using System.Collections.Immutable;
using Baseline.Controls;
using Baseline.Evidence;
using Baseline.Hosts;
using Baseline.Settings;
using Baseline.Verdicts;
using HostChecks.Docker;
using HostChecks.Evidence;
using HostChecks.Judging;

namespace HostChecks.Watch;

/// <summary>Judges one container that has just started, by the controls that need nothing but its inspect.</summary>
public sealed class StartJudge(string host, HostSpec? spec, ImmutableArray<Control> controls, EngineClient client, TimeProvider clock)
{
    private static readonly DockerProbe _containers = new(DockerQuery.Containers);

    /// <summary>Controls that can be judged from a container alone, or as far as that tells.</summary>
    public static ImmutableArray<Control> Select(ImmutableArray<Control> controls) =>
        [.. controls.Select(control => control.Setting is ContainerSetting setting ? control with { Setting = setting.Alone } : control)
            .Where(control => control.Probes.Any() && control.Probes.All(probe => probe.Key == _containers.Key))];

    /// <summary>What is wrong with it, most severe first; its name for messages. A container that is gone again is an Error of each control.</summary>
    public async Task<ImmutableArray<Finding>> JudgeAsync(string id, CancellationToken cancellationToken)
    {
        Reading reading;
        try
        {
            var inspect = await client.InspectContainerAsync(id, cancellationToken);
            reading = new Reading(ReadingStatus.Read, $"[{CanonicalJson.Write(inspect, DockerRedaction.Redact)}]");
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            reading = new Reading(ReadingStatus.Failed, Reason: $"the container {id} could not be inspected: {error.Message}");
        }
        var now = clock.GetUtcNow();
        var evidence = new HostEvidence { Host = host, CollectedAt = now, Readings = ImmutableSortedDictionary<string, Reading>.Empty.WithComparers(StringComparer.Ordinal).Add(_containers.Key, reading) };
        return [.. Judge.Host(controls, evidence, spec, now).Where(finding => finding.Verdict.Status is VerdictStatus.Fail or VerdictStatus.Error).OrderByDescending(finding => finding.Control.Severity)];
    }
}
