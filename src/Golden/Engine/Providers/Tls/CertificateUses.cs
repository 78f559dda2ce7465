using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Golden.Engine.Providers.Tls;

/// <summary><c>allowedUses</c> as certificate extensions; names as in the tls provider.</summary>
internal static class CertificateUses
{
    private static readonly Dictionary<string, X509KeyUsageFlags> _usages = new(StringComparer.Ordinal)
    {
        ["digital_signature"] = X509KeyUsageFlags.DigitalSignature,
        ["content_commitment"] = X509KeyUsageFlags.NonRepudiation,
        ["key_encipherment"] = X509KeyUsageFlags.KeyEncipherment,
        ["data_encipherment"] = X509KeyUsageFlags.DataEncipherment,
        ["key_agreement"] = X509KeyUsageFlags.KeyAgreement,
        ["cert_signing"] = X509KeyUsageFlags.KeyCertSign,
        ["crl_signing"] = X509KeyUsageFlags.CrlSign,
        ["encipher_only"] = X509KeyUsageFlags.EncipherOnly,
        ["decipher_only"] = X509KeyUsageFlags.DecipherOnly,
    };

    private static readonly Dictionary<string, string> _extended = new(StringComparer.Ordinal)
    {
        ["any_extended"] = "2.5.29.37.0",
        ["server_auth"] = "1.3.6.1.5.5.7.3.1",
        ["client_auth"] = "1.3.6.1.5.5.7.3.2",
        ["code_signing"] = "1.3.6.1.5.5.7.3.3",
        ["email_protection"] = "1.3.6.1.5.5.7.3.4",
        ["timestamping"] = "1.3.6.1.5.5.7.3.8",
        ["ocsp_signing"] = "1.3.6.1.5.5.7.3.9",
    };

    /// <exception cref="InvalidDataException">A name that is not known.</exception>
    public static IEnumerable<X509Extension> Extensions(IReadOnlyCollection<string> allowedUses)
    {
        var unknown = allowedUses.FirstOrDefault(use => !_usages.ContainsKey(use) && !_extended.ContainsKey(use));
        if (unknown is not null)
            throw new InvalidDataException($"allowedUses has '{unknown}'; allowed: {string.Join(", ", _usages.Keys.Concat(_extended.Keys))}");
        var flags = allowedUses.Aggregate(X509KeyUsageFlags.None, (all, use) => all | _usages.GetValueOrDefault(use));
        if (flags != X509KeyUsageFlags.None) yield return new X509KeyUsageExtension(flags, critical: true);
        var purposes = new OidCollection();
        foreach (var use in allowedUses.Where(_extended.ContainsKey)) purposes.Add(new Oid(_extended[use]));
        if (purposes.Count > 0) yield return new X509EnhancedKeyUsageExtension(purposes, critical: false);
    }
}
