using Pulumi;
using Pulumi.Tls;
using Pulumi.Tls.Inputs;

namespace GoldenHost.Components.Trust;

/// <summary>A key with its certificate, for a party that runs on this workstation. Nodes make their own keys.</summary>
public sealed class Certificate : ComponentResource
{
    public Certificate(string name, CertificateArgs args, ComponentResourceOptions? options = null)
        : base("goldenhost:index:Certificate", name, options)
    {
        var key = new PrivateKey($"{name}-key", KeyForm.Args(), new CustomResourceOptions { Parent = this, AdditionalSecretOutputs = KeyForm.SecretOutputs });
        var requestArgs = new CertRequestArgs
        {
            PrivateKeyPem = key.PrivateKeyPem,
            Subject = new CertRequestSubjectArgs { CommonName = args.CommonName },
        };
        if (!args.DnsNames.IsEmpty) requestArgs.DnsNames = args.DnsNames;
        if (!args.IpAddresses.IsEmpty) requestArgs.IpAddresses = args.IpAddresses;
        var request = new CertRequest($"{name}-request", requestArgs, new CustomResourceOptions { Parent = this });
        CertificatePem = args.Authority.Sign($"{name}-certificate", request.CertRequestPem, args.Use, this);
        KeyPem = Output.CreateSecret(key.PrivateKeyPem);
        RegisterOutputs();
    }

    [Output("certificatePem")]
    public Output<string> CertificatePem { get; private set; }

    /// <summary>The private key, PEM. Secret.</summary>
    [Output("keyPem")]
    public Output<string> KeyPem { get; private set; }
}
