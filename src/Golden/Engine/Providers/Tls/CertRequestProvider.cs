using System.Security.Cryptography;
using System.Text;
using Golden.Engine.Values;

namespace Golden.Engine.Providers.Tls;

/// <summary><c>tls.CertRequest</c>.</summary>
internal sealed class CertRequestProvider : TlsProvider
{
    protected override ProviderResult Make(PropertyObject inputs)
    {
        using var key = SigningKey.Parse(inputs.Text("privateKeyPem") ?? "", "privateKeyPem");
        var request = key.Request(CertificateSubject.Name(inputs));
        if (CertificateSubject.AlternativeNames(inputs) is { } names) request.CertificateExtensions.Add(names);
        var pem = request.CreateSigningRequestPem() + "\n";
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(pem)))[..40];
        return new ProviderResult(id, inputs
            .With("certRequestPem", PropertyValue.Of(pem))
            .With("keyAlgorithm", PropertyValue.Of(key.Algorithm)));
    }
}
