using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Golden.Collector;

namespace Golden.Tests.Collector;

/// <summary>Sends syslog over TLS (RFC 5425), as a node does.</summary>
internal sealed class LogSender(CollectorDocument collector, X509Certificate2? certificate)
{
    /// <returns><c>false</c> when the collector ended the connection during the handshake or the sending.</returns>
    public async Task<bool> SendAsync(string host, string message)
    {
        try
        {
            await using var tls = await ConnectAsync();
            var record = $"<13>1 2026-11-22T01:02:03Z {host} app - - - {message}";
            var frame = string.Create(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(record)} {record}");
            await tls.WriteAsync(Encoding.UTF8.GetBytes(frame));
            await tls.ShutdownAsync();
            return true;
        }
        catch (Exception e) when (e is IOException or AuthenticationException or SocketException)
        {
            return false;
        }
    }

    /// <summary>A connection that stays open until it is disposed.</summary>
    public async Task<SslStream> ConnectAsync()
    {
        using var authority = X509Certificate2.CreateFromPem(collector.ClientCa);
        var trust = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        trust.CustomTrustStore.Add(authority);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync("127.0.0.1", collector.Port);
        var tls = new SslStream(new NetworkStream(socket, ownsSocket: true));
        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
        {
            TargetHost = collector.PeerName,
            CertificateChainPolicy = trust,
            LocalCertificateSelectionCallback = certificate is null ? null : (_, _, _, _, _) => certificate,
        });
        return tls;
    }
}
