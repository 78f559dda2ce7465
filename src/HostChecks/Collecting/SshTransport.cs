using OpenSsh;

namespace HostChecks.Collecting;

/// <summary>The collector over one ssh connection.</summary>
public sealed class SshTransport(SshSession session) : ICollectorTransport
{
    public Task<SshResult> RunAsync(string startLine, ReadOnlyMemory<byte> script, CollectorLimits limits, CancellationToken cancellationToken) =>
        session.RunAsync(new SshCommand { Line = startLine, Input = script, Timeout = limits.Total, OutputLimit = limits.TotalBytes }, cancellationToken);

    public string Explain(SshResult result) => result.Explain(session.Target);

    public ValueTask DisposeAsync() => session.DisposeAsync();
}
