using Baseline.Catalogue;
using Baseline.Evidence;
using HostChecks.Collecting;

namespace HostChecks.Tests.Properties;

/// <summary>What the collector reads from this machine, to be damaged.</summary>
public sealed class RealReadings : IAsyncLifetime
{
    public IReadOnlyList<string> Texts { get; private set; } = [];

    public async Task InitializeAsync()
    {
        await using var transport = new LocalTransport();
        var readings = await new HostCollector(transport, new CollectorLimits()).CollectAsync([.. ProbePlan.Of(AllControls.List).Where(CollectorScript.Runs)], CancellationToken.None);
        Texts = [.. readings.Values.Where(reading => reading.Status == ReadingStatus.Read).Select(reading => reading.Content).Where(text => text.Length > 0).Select(text => text[..Math.Min(text.Length, 20_000)]).Distinct()];
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
