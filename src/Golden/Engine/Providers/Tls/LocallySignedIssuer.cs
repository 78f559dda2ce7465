using System.Security.Cryptography.X509Certificates;
using Golden.Engine.Values;

namespace Golden.Engine.Providers.Tls;

/// <summary><c>tls.LocallySignedCert</c>: a CA signs a request. Subject and alternative names are the request's.</summary>
internal sealed class LocallySignedIssuer : IIssuer
{
    private const string AlternativeNamesOid = "2.5.29.17";

    public string AlgorithmOutput => "caKeyAlgorithm";

    public X509Certificate2 Issue(PropertyObject inputs, Validity validity, byte[] serial)
    {
        using var key = Key(inputs);
        using var ca = X509Certificate2.CreateFromPem(inputs.Text("caCertPem") ?? "");
        if (!key.Belongs(ca)) throw new InvalidDataException("caPrivateKeyPem is not the key of caCertPem");

        // Loading verifies that whoever made the request has its private key. Of its extensions only the names are
        // taken: a request must not decide that it is a CA.
        var asked = CertificateRequest.LoadSigningRequestPem(
            inputs.Text("certRequestPem") ?? "", key.Hash, CertificateRequestLoadOptions.UnsafeLoadCertificateExtensions);
        var request = new CertificateRequest(asked.SubjectName, asked.PublicKey, key.Hash);
        CertificateExtensions.AddTo(request, inputs, asked.CertificateExtensions.FirstOrDefault(e => e.Oid?.Value == AlternativeNamesOid));
        if (ca.Extensions.OfType<X509SubjectKeyIdentifierExtension>().FirstOrDefault() is { } caKey)
            request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(caKey));
        return request.Create(ca.SubjectName, key.Generator, validity.Start, validity.End, serial);
    }

    public string Algorithm(PropertyObject inputs)
    {
        using var key = Key(inputs);
        return key.Algorithm;
    }

    private static SigningKey Key(PropertyObject inputs) => SigningKey.Parse(inputs.Text("caPrivateKeyPem") ?? "", "caPrivateKeyPem");
}
