using System.Collections.Immutable;
using System.Net.Sockets;
using Baseline.Evidence;
using HostChecks.Docker;

namespace HostChecks.Active;

/// <summary>Tries what an attacker on the network would, from where the checks run. Sends nothing but handshakes and <c>GET /_ping</c>.</summary>
public sealed class ActiveProber(DockerEndpoint endpoint, TimeSpan timeout)
{
    public async Task<ImmutableDictionary<string, Reading>> ReadAsync(IEnumerable<ActiveProbe> probes, CancellationToken cancellationToken)
    {
        var readings = await Task.WhenAll(probes.DistinctBy(probe => probe.Key).Select(async probe => (probe.Key, Reading: await TryAsync(probe.Attempt, cancellationToken))));
        return readings.ToImmutableDictionary(item => item.Key, item => item.Reading, StringComparer.Ordinal);
    }

    private async Task<Reading> TryAsync(string attempt, CancellationToken cancellationToken)
    {
        if (!endpoint.IsNetwork) return new Reading(ReadingStatus.NotCollected, Reason: "the Docker API was read through its socket; give --docker tcp://host:port to try its network side");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        try
        {
            using var socket = await EngineConnector.ConnectSocketAsync(endpoint.Address, limit.Token);
            await using var stream = new NetworkStream(socket, ownsSocket: false);
            return await RunAsync(attempt, stream, limit.Token) is { } content
                ? new Reading(ReadingStatus.Read, content)
                : new Reading(ReadingStatus.Failed, Reason: $"the catalogue asks for the attempt '{attempt}', which this version cannot make");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Reading(ReadingStatus.TimedOut, Reason: $"{endpoint.Address} did not answer the attempt '{attempt}' within {timeout.TotalSeconds:0} s");
        }
        catch (SocketException error)
        {
            return new Reading(ReadingStatus.Failed, Reason: $"{endpoint.Address} could not be reached for the attempt '{attempt}': {error.Message}");
        }
    }

    private async Task<string?> RunAsync(string attempt, Stream stream, CancellationToken cancellationToken) => attempt switch
    {
        ActiveAttempt.Plaintext => await PingAttempt.PlainAsync(stream, cancellationToken),
        ActiveAttempt.NoClientCertificate => await PingAttempt.TlsAsync(stream, endpoint.ServerName, null, cancellationToken),
        ActiveAttempt.ForeignClientCertificate => await WithForeignCertificateAsync(stream, cancellationToken),
        ActiveAttempt.Tls10 => await OldTlsAttempt.RunAsync(stream, 1, cancellationToken),
        ActiveAttempt.Tls11 => await OldTlsAttempt.RunAsync(stream, 2, cancellationToken),
        ActiveAttempt.Certificate => await CertificateAttempt.RunAsync(stream, endpoint.ServerName, cancellationToken),
        _ => null,
    };

    private async Task<string> WithForeignCertificateAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var certificate = ForeignCertificate.Create();
        return await PingAttempt.TlsAsync(stream, endpoint.ServerName, certificate, cancellationToken);
    }
}
