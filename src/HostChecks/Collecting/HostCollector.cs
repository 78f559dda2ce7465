using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Baseline.Evidence;
using OpenSsh;

namespace HostChecks.Collecting;

/// <summary>Reads the probes of one host in one session.</summary>
public sealed class HostCollector(ICollectorTransport transport, CollectorLimits limits, bool allowSudo = true)
{
    /// <summary>A reading for every probe that the collector runs. A broken session keeps what had arrived.</summary>
    public async Task<ImmutableDictionary<string, Reading>> CollectAsync(ImmutableArray<Probe> probes, CancellationToken cancellationToken)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var script = Encoding.UTF8.GetBytes(CollectorScript.Compose(probes, token, limits));
        var result = await transport.RunAsync(allowSudo ? CollectorScript.StartLine : CollectorScript.StartLineWithoutSudo, script, limits, cancellationToken);
        var transcript = CollectorTranscript.Parse(result.Output, token);
        return new CollectorReadings(transcript, limits, WhyMissing(result, transcript)).For(probes);
    }

    private string WhyMissing(SshResult result, CollectorTranscript transcript)
    {
        if (result.Failure != SshFailure.None) return transport.Explain(result);
        if (transcript.Complete) return "the collector left this probe out";
        return $"the collector ended before this probe (exit code {result.ExitCode}): {result.ErrorText.Trim()}";
    }
}
