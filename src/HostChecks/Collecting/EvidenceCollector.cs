using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Baseline.Evidence;
using HostChecks.Active;
using HostChecks.Docker;
using HostChecks.Evidence;
using HostChecks.Fleets;
using OpenSsh;

namespace HostChecks.Collecting;

/// <summary>Reads one node: the host over ssh, its Docker API and the attempts from outside, all at the same time.</summary>
public sealed class EvidenceCollector(CollectorLimits limits, bool allowSudo, TimeProvider clock, ActiveOptions? active = null)
{
    private static readonly TimeSpan _attemptTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _containerTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan _canaryPatience = TimeSpan.FromSeconds(30);

    private readonly ActiveOptions _active = active ?? new ActiveOptions();

    /// <summary>Evidence with a reading for every probe. What goes wrong is in the readings; only cancellation throws.</summary>
    public async Task<Collection> CollectAsync(FleetNode node, ImmutableArray<Probe> probes, AgentPool agents, CancellationToken cancellationToken)
    {
        var collectedAt = clock.GetUtcNow();
        var parts = await Task.WhenAll(
            TimedAsync(HostAsync(node, [.. probes.Where(CollectorScript.Runs).DistinctBy(probe => probe.Key)], agents, cancellationToken)),
            TimedAsync(DockerAsync(node, [.. probes.OfType<DockerProbe>()], agents, cancellationToken)),
            TimedAsync(ActiveAsync(node, [.. probes.OfType<ActiveProbe>()], agents, cancellationToken)));
        var evidence = new HostEvidence
        {
            Host = node.Name,
            CollectedAt = collectedAt,
            Readings = parts.SelectMany(part => part.Readings).ToImmutableSortedDictionary(item => item.Key, item => Redacted(item.Key, item.Value), StringComparer.Ordinal),
        };
        return new Collection(evidence, parts[0].Elapsed, parts[1].Elapsed, parts[2].Elapsed);
    }

    private async Task<(ImmutableDictionary<string, Reading> Readings, TimeSpan Elapsed)> TimedAsync(Task<ImmutableDictionary<string, Reading>> part)
    {
        var started = clock.GetTimestamp();
        return (await part, clock.GetElapsedTime(started));
    }

    private async Task<ImmutableDictionary<string, Reading>> HostAsync(FleetNode node, ImmutableArray<Probe> probes, AgentPool agents, CancellationToken cancellationToken)
    {
        if (probes.IsEmpty) return ImmutableDictionary<string, Reading>.Empty;
        try
        {
            await using var transport = await TransportAsync(node, agents, cancellationToken);
            if (transport is null) return Missing(probes, "the fleet document has no 'ssh' for this node");
            var asked = clock.GetUtcNow();
            var readings = await new HostCollector(transport, limits, allowSudo).CollectAsync(probes, cancellationToken);
            return WithOurTime(readings, asked, clock.GetUtcNow());
        }
        catch (SshException error)
        {
            return Missing(probes, error.Message);
        }
    }

    /// <summary>Puts our own clock beside the host's, so that a bundle can tell later how far they were apart.</summary>
    private static ImmutableDictionary<string, Reading> WithOurTime(ImmutableDictionary<string, Reading> readings, DateTimeOffset asked, DateTimeOffset answered) =>
        readings.TryGetValue(Probes.Identity.Key, out var identity) && identity.Status == ReadingStatus.Read
            ? readings.SetItem(Probes.Identity.Key, identity with { Content = string.Create(CultureInfo.InvariantCulture, $"{identity.Content}asked={asked.UtcDateTime:O}\nanswered={answered.UtcDateTime:O}\n") })
            : readings;

    private async Task<ICollectorTransport?> TransportAsync(FleetNode node, AgentPool agents, CancellationToken cancellationToken)
    {
        if (node.Local) return new LocalTransport();
        if (node.Ssh is null) return null;
        var connect = TimeSpan.FromSeconds(Math.Clamp(limits.Total.TotalSeconds / 2, 1, 30));
        var agent = await agents.ForAsync(node.Ssh.PrivateKey, cancellationToken);
        return new SshTransport(await SshSession.OpenAsync(node.Ssh.ToTarget(), cancellationToken, agent, connect));
    }

    private async Task<ImmutableDictionary<string, Reading>> DockerAsync(FleetNode node, ImmutableArray<DockerProbe> probes, AgentPool agents, CancellationToken cancellationToken)
    {
        if (probes.IsEmpty) return ImmutableDictionary<string, Reading>.Empty;
        if (node.Docker is null) return Missing([.. probes], "the fleet document has no 'docker' for this node");
        try
        {
            await using var engine = await NodeEngine.OpenAsync(node, agents, limits.Total, allowSudo, cancellationToken);
            return await new DockerReader(engine.Client, limits.Total).ReadAsync(probes, cancellationToken);
        }
        catch (SshException error)
        {
            return Missing([.. probes], error.Message);
        }
        catch (CryptographicException error)
        {
            return Missing([.. probes], $"the certificates of the fleet document cannot be used: {error.Message}");
        }
    }

    private async Task<ImmutableDictionary<string, Reading>> ActiveAsync(FleetNode node, ImmutableArray<ActiveProbe> probes, AgentPool agents, CancellationToken cancellationToken)
    {
        var (inside, canaries) = (probes.Where(ContainerProber.Makes).ToImmutableArray(), probes.Where(probe => probe.Attempt == ActiveAttempt.LogCanary).ToImmutableArray());
        var parts = await Task.WhenAll(
            FromOutsideAsync(node, [.. probes.Except(inside).Except(canaries)], cancellationToken),
            FromContainerAsync(node, inside, agents, cancellationToken),
            CanaryAsync(node, canaries, agents, cancellationToken));
        return parts.SelectMany(part => part).ToImmutableDictionary(StringComparer.Ordinal);
    }

    private static async Task<ImmutableDictionary<string, Reading>> FromOutsideAsync(FleetNode node, ImmutableArray<ActiveProbe> probes, CancellationToken cancellationToken)
    {
        if (probes.IsEmpty) return ImmutableDictionary<string, Reading>.Empty;
        if (node.Docker is null) return Missing([.. probes], "the fleet document has no 'docker' for this node");
        return await new ActiveProber(node.Docker.ToEndpoint(), _attemptTimeout).ReadAsync(probes, cancellationToken);
    }

    private async Task<ImmutableDictionary<string, Reading>> FromContainerAsync(FleetNode node, ImmutableArray<ActiveProbe> probes, AgentPool agents, CancellationToken cancellationToken)
    {
        if (_active.ProbeImage is null) return ContainerProber.Skipped(probes);
        if (node.Docker is null) return Missing([.. probes], "the fleet document has no 'docker' for this node");
        try
        {
            await using var engine = await NodeEngine.OpenAsync(node, agents, limits.Total, allowSudo, cancellationToken);
            return await new ContainerProber(engine.Client, _active, _containerTimeout).ReadAsync(probes, cancellationToken);
        }
        catch (Exception error) when (error is SshException or CryptographicException)
        {
            return Missing([.. probes], error.Message);
        }
    }

    private async Task<ImmutableDictionary<string, Reading>> CanaryAsync(FleetNode node, ImmutableArray<ActiveProbe> probes, AgentPool agents, CancellationToken cancellationToken)
    {
        if (probes.IsEmpty) return ImmutableDictionary<string, Reading>.Empty;
        if (_active.CanaryArrives is null) return ImmutableDictionary<string, Reading>.Empty.Add(probes[0].Key, LogCanary.Skipped);
        try
        {
            await using var transport = await TransportAsync(node, agents, cancellationToken);
            if (transport is null) return Missing([.. probes], "the fleet document has no 'ssh' for this node");
            return ImmutableDictionary<string, Reading>.Empty.Add(probes[0].Key, await new LogCanary(_active.CanaryArrives, _canaryPatience, clock).ReadAsync(transport, limits, cancellationToken));
        }
        catch (SshException error)
        {
            return Missing([.. probes], error.Message);
        }
    }

    private static ImmutableDictionary<string, Reading> Missing(ImmutableArray<Probe> probes, string reason) =>
        probes.DistinctBy(probe => probe.Key).ToImmutableDictionary(probe => probe.Key, _ => new Reading(ReadingStatus.NotCollected, Reason: reason), StringComparer.Ordinal);

    /// <summary>Answers of the Docker API have been redacted member by member; the rest is text.</summary>
    private static Reading Redacted(string key, Reading reading) => reading with
    {
        Content = key.StartsWith(DockerProbe.Prefix, StringComparison.Ordinal) ? reading.Content : Secrets.RedactText(reading.Content),
        Reason = Secrets.RedactText(reading.Reason),
    };
}
