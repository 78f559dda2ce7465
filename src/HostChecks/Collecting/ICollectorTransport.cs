using OpenSsh;

namespace HostChecks.Collecting;

/// <summary>Runs the collector somewhere: over ssh, or on this machine.</summary>
public interface ICollectorTransport : IAsyncDisposable
{
    /// <summary>Gives <paramref name="script"/> to <c>sh -s</c> and returns what came back, whole or not.</summary>
    Task<SshResult> RunAsync(string startLine, ReadOnlyMemory<byte> script, CollectorLimits limits, CancellationToken cancellationToken);

    /// <summary>What a result that is no success means, in words.</summary>
    string Explain(SshResult result);
}
