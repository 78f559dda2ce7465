using System.Diagnostics;
using OpenSsh;

namespace HostChecks.Collecting;

/// <summary>The collector on the machine that this program runs on.</summary>
public sealed class LocalTransport(string shell = "sh") : ICollectorTransport
{
    public Task<SshResult> RunAsync(string startLine, ReadOnlyMemory<byte> script, CollectorLimits limits, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(shell);
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(startLine);
        return ChildProcess.RunAsync(start, new SshCommand { Line = startLine, Input = script, Timeout = limits.Total, OutputLimit = limits.TotalBytes }, cancellationToken);
    }

    public string Explain(SshResult result) => result.Failure switch
    {
        SshFailure.TimedOut => "this machine: the collector did not end within the time limit. Raise --timeout.",
        SshFailure.OutputLimit => "this machine: the collector wrote more than the limit.",
        _ => $"this machine: the collector ended early with exit code {result.ExitCode}: {result.ErrorText.Trim()}",
    };

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
