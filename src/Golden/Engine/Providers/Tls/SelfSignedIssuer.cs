using System.Security.Cryptography.X509Certificates;
using Golden.Engine.Values;

namespace Golden.Engine.Providers.Tls;

/// <summary><c>tls.SelfSignedCert</c>: usually a private CA.</summary>
internal sealed class SelfSignedIssuer : IIssuer
{
    public string AlgorithmOutput => "keyAlgorithm";

    public X509Certificate2 Issue(PropertyObject inputs, Validity validity, byte[] serial)
    {
        using var key = Key(inputs);
        var subject = CertificateSubject.Name(inputs);
        var request = key.Request(subject);
        CertificateExtensions.AddTo(request, inputs, CertificateSubject.AlternativeNames(inputs));
        if (inputs.Flag("setAuthorityKeyId") == true)
        {
            var own = new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false);
            request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(own));
        }

        return request.Create(subject, key.Generator, validity.Start, validity.End, serial);
    }

    public string Algorithm(PropertyObject inputs)
    {
        using var key = Key(inputs);
        return key.Algorithm;
    }

    private static SigningKey Key(PropertyObject inputs) => SigningKey.Parse(inputs.Text("privateKeyPem") ?? "", "privateKeyPem");
}
