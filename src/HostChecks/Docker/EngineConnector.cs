using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace HostChecks.Docker;

/// <summary>
/// Opens connections to a daemon. TLS is ours, not Docker.DotNet's: only the given CA is trusted, the name must match,
/// and the newest protocol of the system is used.
/// </summary>
public sealed class EngineConnector : IDisposable
{
    private readonly DockerEndpoint _endpoint;
    private readonly X509Certificate2? _client;
    private readonly X509Certificate2Collection _roots = [];
    private readonly Func<Stream>? _dial;

    /// <param name="endpoint">Where to.</param>
    /// <param name="dial">Opens a connection in another way, for addresses that have no socket here.</param>
    /// <exception cref="System.Security.Cryptography.CryptographicException">A PEM of the endpoint is malformed.</exception>
    public EngineConnector(DockerEndpoint endpoint, Func<Stream>? dial = null)
    {
        _endpoint = endpoint;
        _dial = dial;
        if (endpoint.Ca is not null) _roots.ImportFromPem(endpoint.Ca);
        if (endpoint.Certificate is not null && endpoint.Key is not null) _client = X509Certificate2.CreateFromPem(endpoint.Certificate, endpoint.Key);
    }

    /// <summary>A connected stream, through TLS when the endpoint has a CA.</summary>
    /// <exception cref="AuthenticationException">The server is not who it should be; the message says in which way.</exception>
    public async Task<Stream> ConnectAsync(CancellationToken cancellationToken)
    {
        if (_dial is not null) return _dial();
        var socket = await ConnectSocketAsync(_endpoint.Address, cancellationToken);
        var stream = new NetworkStream(socket, ownsSocket: true);
        if (!_endpoint.IsTls) return stream;

        string? problem = null;
        var tls = new SslStream(stream, leaveInnerStreamOpen: false);
        try
        {
            await tls.AuthenticateAsClientAsync(Options(text => problem = text), cancellationToken);
            return tls;
        }
        catch (AuthenticationException error) when (problem is not null)
        {
            await tls.DisposeAsync();
            throw new AuthenticationException(problem, error);
        }
        catch
        {
            await tls.DisposeAsync();
            throw;
        }
    }

    public void Dispose()
    {
        _client?.Dispose();
        foreach (var root in _roots) root.Dispose();
    }

    internal static async Task<Socket> ConnectSocketAsync(Uri address, CancellationToken cancellationToken)
    {
        var unix = address.Scheme == "unix";
        var socket = unix
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            EndPoint end = unix ? new UnixDomainSocketEndPoint(address.LocalPath) : new DnsEndPoint(address.Host, address.Port);
            await socket.ConnectAsync(end, cancellationToken);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private SslClientAuthenticationOptions Options(Action<string> explain)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.AddRange(_roots);
        var options = new SslClientAuthenticationOptions
        {
            TargetHost = _endpoint.ServerName,
            CertificateChainPolicy = policy,
            RemoteCertificateValidationCallback = (_, certificate, chain, errors) =>
            {
                if (errors != SslPolicyErrors.None) explain(Explain(errors, certificate as X509Certificate2, chain));
                return errors == SslPolicyErrors.None;
            },
        };
        // The context sends the certificate whatever issuers the server names.
        if (_client is not null) options.LocalCertificateSelectionCallback = (_, _, _, _, _) => _client;
        return options;
    }

    private string Explain(SslPolicyErrors errors, X509Certificate2? certificate, X509Chain? chain)
    {
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
            return $"the server's certificate is for {certificate?.GetNameInfo(X509NameType.DnsName, false)}, not for '{_endpoint.ServerName}'";
        var status = chain is null ? "" : string.Join("; ", chain.ChainStatus.Select(item => item.StatusInformation.Trim()).Distinct());
        return $"the server's certificate does not lead to the given CA: {status}";
    }
}
