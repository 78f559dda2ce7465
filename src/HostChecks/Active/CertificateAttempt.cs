using System.Globalization;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;

namespace HostChecks.Active;

/// <summary>Reads the certificate that the server shows. A server that wants a client certificate still shows its own first.</summary>
internal static class CertificateAttempt
{
    public static async Task<string> RunAsync(Stream stream, string serverName, CancellationToken cancellationToken)
    {
        X509Certificate2? seen = null;
        await using var tls = new SslStream(stream, leaveInnerStreamOpen: true);
#pragma warning disable CA5359 // The point of the attempt: whoever answers, nothing secret is sent to them.
        var options = new SslClientAuthenticationOptions
        {
            TargetHost = serverName,
            RemoteCertificateValidationCallback = (_, certificate, _, _) =>
            {
                seen = certificate is null ? null : X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
                return true;
            },
        };
#pragma warning restore CA5359
        string? problem = null;
        try
        {
            await tls.AuthenticateAsClientAsync(options, cancellationToken);
        }
        catch (Exception error) when (error is AuthenticationException or IOException)
        {
            problem = error.Message;
        }
        using (seen) return seen is null ? $"refused: {problem ?? "no certificate"}" : Describe(seen, tls);
    }

    private static string Describe(X509Certificate2 certificate, SslStream tls)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            if (tls.IsAuthenticated) json.WriteString("cipher", tls.NegotiatedCipherSuite.ToString());
            json.WriteString("issuer", certificate.Issuer);
            var (algorithm, bits) = Key(certificate);
            json.WriteString("keyAlgorithm", algorithm);
            json.WriteNumber("keyBits", bits);
            json.WriteStartArray("names");
            foreach (var name in Names(certificate)) json.WriteStringValue(name);
            json.WriteEndArray();
            json.WriteString("notAfter", Time(certificate.NotAfter));
            json.WriteString("notBefore", Time(certificate.NotBefore));
            if (tls.IsAuthenticated) json.WriteString("protocol", tls.SslProtocol.ToString());
            json.WriteString("serial", certificate.SerialNumber);
            json.WriteString("signatureAlgorithm", certificate.SignatureAlgorithm.FriendlyName ?? certificate.SignatureAlgorithm.Value);
            json.WriteString("subject", certificate.Subject);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static IEnumerable<string> Names(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>()
            .SelectMany(names => names.EnumerateDnsNames().Concat(names.EnumerateIPAddresses().Select(address => address.ToString())));

    private static (string Algorithm, int Bits) Key(X509Certificate2 certificate)
    {
        using var ecdsa = certificate.GetECDsaPublicKey();
        if (ecdsa is not null) return ("ECDSA", ecdsa.KeySize);
        using var rsa = certificate.GetRSAPublicKey();
        return rsa is null ? (certificate.PublicKey.Oid.FriendlyName ?? certificate.PublicKey.Oid.Value ?? "unknown", 0) : ("RSA", rsa.KeySize);
    }

    private static string Time(DateTime time) => time.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
