using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Baseline.Parsing;

/// <summary>Reads PEM certificates from a host.</summary>
public static class Certificates
{
    /// <summary>Every certificate in the text; the caller disposes of them.</summary>
    /// <exception cref="EvidenceException">There is none, or one is malformed.</exception>
    public static ImmutableArray<X509Certificate2> Parse(string pem, string what)
    {
        try
        {
            var collection = new X509Certificate2Collection();
            collection.ImportFromPem(pem);
            return collection.Count > 0 ? [.. collection] : throw new EvidenceException($"{what}: no certificate");
        }
        catch (CryptographicException malformed)
        {
            throw new EvidenceException($"{what}: not a certificate: {malformed.Message}", malformed);
        }
    }

    /// <summary>Strength of the key: bits of an elliptic curve or of an RSA modulus.</summary>
    public static (string Algorithm, int Bits) Key(X509Certificate2 certificate)
    {
        try
        {
            using var ec = certificate.GetECDsaPublicKey();
            if (ec is not null) return ("EC", ec.KeySize);
            using var rsa = certificate.GetRSAPublicKey();
            return rsa is null ? (certificate.PublicKey.Oid.FriendlyName ?? "unknown", 0) : ("RSA", rsa.KeySize);
        }
        catch (CryptographicException malformed)
        {
            throw new EvidenceException($"the certificate's key is malformed: {malformed.Message}", malformed);
        }
    }
}
