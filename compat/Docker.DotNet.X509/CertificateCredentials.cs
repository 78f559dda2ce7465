using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Docker.DotNet.X509;

/// <summary>A client certificate; makes <c>tcp://</c> mean TLS.</summary>
public class CertificateCredentials(X509Certificate2 clientCertificate) : Credentials
{
    /// <summary>
    /// Judges the daemon's certificate. Null means the machine's own trust, which no private CA is in: set a callback
    /// that verifies the chain with a custom root and refuses a name mismatch.
    /// </summary>
    public RemoteCertificateValidationCallback ServerCertificateValidationCallback { get; set; }

    public override bool IsTlsCredentials() => true;

    public override HttpMessageHandler GetHandler(HttpMessageHandler innerHandler)
    {
        var handler = (SocketsHttpHandler)innerHandler;
        handler.SslOptions = new SslClientAuthenticationOptions
        {
            ClientCertificates = [clientCertificate],
            RemoteCertificateValidationCallback = ServerCertificateValidationCallback,
            // The official package goes no further than 1.2. With 1.3 a refused client certificate would show as a
            // failed read instead of a failed handshake, and callers would need to know which package they have.
#pragma warning disable CA5398
            EnabledSslProtocols = SslProtocols.Tls12,
#pragma warning restore CA5398
        };
        return handler;
    }
}
