using System.Net;
using System.Security.Cryptography.X509Certificates;
using Golden.Engine.Values;

namespace Golden.Engine.Providers.Tls;

/// <summary>The names in a certificate or request, from a resource's inputs.</summary>
internal static class CertificateSubject
{
    // The builder writes the last one first; this gives Go's order (country first).
    private static readonly (string Input, string Oid)[] _parts =
    [
        ("serialNumber", "2.5.4.5"),
        ("commonName", "2.5.4.3"),
        ("postalCode", "2.5.4.17"),
        ("streetAddresses", "2.5.4.9"),
        ("province", "2.5.4.8"),
        ("locality", "2.5.4.7"),
        ("organizationalUnit", "2.5.4.11"),
        ("organization", "2.5.4.10"),
        ("country", "2.5.4.6"),
    ];

    public static X500DistinguishedName Name(PropertyObject inputs)
    {
        var builder = new X500DistinguishedNameBuilder();
        var subject = inputs.Object("subject") ?? PropertyObject.Empty;
        foreach (var (input, oid) in _parts)
        {
            if (input == "streetAddresses")
            {
                foreach (var street in subject.Texts(input)) builder.Add(oid, street);
            }
            else if (subject.Text(input) is { Length: > 0 } text)
            {
                builder.Add(oid, text);
            }
        }

        return builder.Build();
    }

    /// <returns><c>null</c> when there are no alternative names.</returns>
    public static X509Extension? AlternativeNames(PropertyObject inputs)
    {
        var builder = new SubjectAlternativeNameBuilder();
        foreach (var name in inputs.Texts("dnsNames")) builder.AddDnsName(name);
        foreach (var uri in inputs.Texts("uris")) builder.AddUri(new Uri(uri));
        foreach (var address in inputs.Texts("ipAddresses"))
        {
            builder.AddIpAddress(IPAddress.TryParse(address, out var ip)
                ? ip
                : throw new InvalidDataException($"ipAddresses has '{address}', which is not an IP address"));
        }

        return inputs.Texts("dnsNames").Length + inputs.Texts("uris").Length + inputs.Texts("ipAddresses").Length > 0 ? builder.Build() : null;
    }
}
