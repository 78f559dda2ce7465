using System.Security.Cryptography.X509Certificates;
using Golden.Engine.Values;

namespace Golden.Engine.Providers.Tls;

/// <summary>Extensions that self-signed and locally signed certificates share.</summary>
internal static class CertificateExtensions
{
    public static void AddTo(CertificateRequest request, PropertyObject inputs, X509Extension? alternativeNames)
    {
        var authority = inputs.Flag("isCaCertificate") == true;
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(authority, hasPathLengthConstraint: false, 0, critical: true));
        foreach (var use in CertificateUses.Extensions(inputs.Texts("allowedUses"))) request.CertificateExtensions.Add(use);
        if (alternativeNames is not null) request.CertificateExtensions.Add(alternativeNames);
        // Go gives every CA an identifier; without one OpenSSL builds no chain by key.
        if (authority || inputs.Flag("setSubjectKeyId") == true)
            request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
    }
}
