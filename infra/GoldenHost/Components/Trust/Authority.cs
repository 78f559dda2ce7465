using Pulumi;
using Pulumi.Tls;
using Pulumi.Tls.Inputs;

namespace GoldenHost.Components.Trust;

/// <summary>
/// A private certificate authority for one purpose. Its key lives in the stack's encrypted state and signs nothing but
/// what this program asks for.
/// </summary>
public sealed class Authority : ComponentResource
{
    private readonly PrivateKey _key;
    private readonly AuthorityArgs _args;

    public Authority(string name, AuthorityArgs args, ComponentResourceOptions? options = null)
        : base("goldenhost:index:Authority", name, options)
    {
        _args = args;
        _key = new PrivateKey($"{name}-key", KeyForm.Args(), new CustomResourceOptions { Parent = this, AdditionalSecretOutputs = KeyForm.SecretOutputs });
        var certificate = new SelfSignedCert($"{name}-certificate", new SelfSignedCertArgs
        {
            PrivateKeyPem = _key.PrivateKeyPem,
            IsCaCertificate = true,
            // It signs certificates of nodes and people, never another authority.
            MaxPathLength = 0,
            AllowedUses = { "cert_signing", "crl_signing" },
            Subject = new SelfSignedCertSubjectArgs { CommonName = args.CommonName, Organization = "Golden Docker hosts" },
            SetSubjectKeyId = true,
            ValidityPeriodHours = args.Lifetimes.CaHours,
            EarlyRenewalHours = args.Lifetimes.CaRenewHours,
        }, new CustomResourceOptions { Parent = this });
        CertificatePem = certificate.CertPem;
        RegisterOutputs();
    }

    /// <summary>The authority's own certificate, PEM.</summary>
    [Output("certificatePem")]
    public Output<string> CertificatePem { get; private set; }

    /// <summary>Signs a request for one kind of use.</summary>
    /// <param name="name">Name of the resource.</param>
    /// <param name="request">PEM of the request; names in it are taken over.</param>
    /// <param name="use"><c>server_auth</c> or <c>client_auth</c>.</param>
    /// <param name="parent">Component that the certificate belongs to.</param>
    /// <returns>The certificate, PEM.</returns>
    public Output<string> Sign(string name, Input<string> request, string use, Resource parent) => new LocallySignedCert(name, new LocallySignedCertArgs
    {
        CaCertPem = CertificatePem,
        CaPrivateKeyPem = _key.PrivateKeyPem,
        CertRequestPem = request,
        AllowedUses = { "digital_signature", use },
        SetSubjectKeyId = true,
        ValidityPeriodHours = _args.Lifetimes.LeafHours,
        EarlyRenewalHours = _args.Lifetimes.RenewHours,
    }, new CustomResourceOptions { Parent = parent }).CertPem;
}
