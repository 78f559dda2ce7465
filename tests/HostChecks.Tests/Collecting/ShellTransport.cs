using System.Collections.Immutable;
using Baseline.Evidence;
using HostChecks.Collecting;
using OpenSsh;

namespace HostChecks.Tests.Collecting;

/// <summary>This machine, with another shell than the one that a target would choose.</summary>
internal sealed class ShellTransport(string shell) : ICollectorTransport
{
    private readonly LocalTransport _local = new();

    /// <summary>How a shell that a minimal host may have is started.</summary>
    public static TheoryData<string> All => ["dash -s root", "busybox ash -s root", "bash --posix -s root"];

    public static Task<ImmutableDictionary<string, Reading>> CollectAsync(string shell, params Probe[] probes) => CollectAsync(shell, limits => limits, probes);

    public static async Task<ImmutableDictionary<string, Reading>> CollectAsync(string shell, Func<CollectorLimits, CollectorLimits> change, params Probe[] probes)
    {
        var limits = change(new CollectorLimits { ProbeSeconds = 2, ProbeBytes = 2000, Total = TimeSpan.FromSeconds(60) });
        await using var transport = new ShellTransport(shell);
        return await new HostCollector(transport, limits).CollectAsync([.. probes], CancellationToken.None);
    }

    public Task<SshResult> RunAsync(string startLine, ReadOnlyMemory<byte> script, CollectorLimits limits, CancellationToken cancellationToken) =>
        _local.RunAsync($"exec {shell}", script, limits, cancellationToken);

    public string Explain(SshResult result) => _local.Explain(result);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
