using System.Collections.Immutable;
using System.Globalization;
using Baseline.Evidence;
using HostChecks.Fleets;

namespace HostChecks.Collecting;

/// <summary>Reads many hosts, a bounded number at a time; a slow or dead one neither delays nor hides the others.</summary>
public sealed class FleetCollector(EvidenceCollector collector, int parallel, TextWriter progress, TimeProvider clock)
{
    private readonly Lock _progressLock = new();

    /// <summary>Evidence of every node, in the order of the nodes.</summary>
    public async Task<ImmutableArray<HostEvidence>> CollectAsync(ImmutableArray<FleetNode> nodes, ImmutableArray<Probe> probes, CancellationToken cancellationToken)
    {
        await using var agents = new AgentPool();
        var evidence = new HostEvidence[nodes.Length];
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, nodes.Length, options, async (n, token) =>
        {
            var started = clock.GetTimestamp();
            var collection = await collector.CollectAsync(nodes[n], probes, agents, token);
            evidence[n] = collection.Evidence;
            Report(collection, clock.GetElapsedTime(started), Interlocked.Increment(ref done), nodes.Length);
        });
        return [.. evidence];
    }

    private void Report(Collection collection, TimeSpan elapsed, int done, int of)
    {
        var evidence = collection.Evidence;
        var read = evidence.Readings.Values.Count(reading => reading.Status is ReadingStatus.Read or ReadingStatus.Absent);
        var line = string.Create(CultureInfo.InvariantCulture, $"{(of > 1 ? $"[{done}/{of}] " : "")}{evidence.Host}: {read} of {evidence.Readings.Count} probes read in {elapsed.TotalSeconds:0.00} s (host {collection.Host.TotalSeconds:0.00}, Docker {collection.Docker.TotalSeconds:0.00}, attempts {collection.Attempts.TotalSeconds:0.00})");
        // Why, once: usually one broken connection is behind all of them.
        var reason = evidence.Readings.Values.Where(reading => reading.Status is ReadingStatus.NotCollected or ReadingStatus.TimedOut).Select(reading => reading.Reason).Distinct().Take(3);
        lock (_progressLock)
        {
            progress.WriteLine(line);
            foreach (var text in reason) progress.WriteLine($"  {text}");
        }
    }
}
