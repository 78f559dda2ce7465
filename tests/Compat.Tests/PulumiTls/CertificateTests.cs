using System.Collections.Immutable;
using Compat.Tests.Fixtures;
using Pulumi;
using Pulumi.Tls;
using Pulumi.Tls.Inputs;

namespace Compat.Tests.PulumiTls;

public sealed class CertificateTests
{
    [Fact]
    public async Task A_private_key_says_what_of_it_is_secret()
    {
        var options = await OptionsAsync(parent => _ = new PrivateKey("k", new PrivateKeyArgs { Algorithm = "ECDSA", EcdsaCurve = "P256" }, parent));

        Assert.Equal(["privateKeyOpenssh", "privateKeyPem", "privateKeyPemPkcs8"], options.AdditionalSecretOutputs);
        Assert.Equal("5.5.1", options.Version);
    }

    [Fact]
    public async Task A_private_key_gives_its_outputs()
    {
        var mocks = Recorder.Returning(new Dictionary<string, object> { ["publicKeyPem"] = "pub", ["privateKeyPem"] = "priv", ["rsaBits"] = 2048d });
        PrivateKey key = null!;

        await Run.UpdateAsync(mocks, () => key = new PrivateKey("k", new PrivateKeyArgs { Algorithm = "RSA" }));

        Assert.Equal("tls:index/privateKey:PrivateKey", mocks.Resource("k").Type);
        Assert.Equal("pub", await Run.ValueAsync(key.PublicKeyPem));
        Assert.Equal(2048, await Run.ValueAsync(key.RsaBits));
    }

    [Fact]
    public async Task A_self_signed_certificate_sends_its_subject_and_uses_and_keeps_its_key_secret()
    {
        var mocks = new Recorder();
        var args = new SelfSignedCertArgs
        {
            PrivateKeyPem = "key",
            IsCaCertificate = true,
            ValidityPeriodHours = 24,
            AllowedUses = { "cert_signing" },
            Subject = new SelfSignedCertSubjectArgs { CommonName = "golden CA" },
        };

        await Run.UpdateAsync(mocks, () => _ = new SelfSignedCert("ca", args));

        var inputs = mocks.Inputs("ca");
        Assert.Equal(["allowedUses", "isCaCertificate", "privateKeyPem", "subject", "validityPeriodHours"], inputs.Keys.Order());
        Assert.Equal("golden CA", ((ImmutableDictionary<string, object>)inputs["subject"])["commonName"]);
        Assert.True(await Output.IsSecretAsync(args.PrivateKeyPem.ToOutput()));
    }

    [Fact]
    public async Task A_locally_signed_certificate_needs_its_authority()
    {
        var error = await Run.FailureAsync(() => _ = new LocallySignedCert("c", new LocallySignedCertArgs
        {
            CertRequestPem = "csr",
            CaCertPem = "ca",
            ValidityPeriodHours = 24,
            AllowedUses = { "server_auth" },
        }));

        Assert.Contains("[Input] Pulumi.Tls.LocallySignedCertArgs._caPrivateKeyPem is required but was not given a value", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_of_requests_and_authorities_are_secret_outputs()
    {
        var request = await OptionsAsync(parent => _ = new CertRequest("r", new CertRequestArgs { PrivateKeyPem = "k" }, parent));
        var signed = await OptionsAsync(parent => _ = new LocallySignedCert("c", new LocallySignedCertArgs
        {
            CertRequestPem = "csr",
            CaCertPem = "ca",
            CaPrivateKeyPem = "k",
            ValidityPeriodHours = 24,
            AllowedUses = { "server_auth" },
        }, parent));

        Assert.Equal(["privateKeyPem"], request.AdditionalSecretOutputs);
        Assert.Equal(["caPrivateKeyPem"], signed.AdditionalSecretOutputs);
    }

    private static async Task<CustomResourceOptions> OptionsAsync(Action<CustomResourceOptions> create)
    {
        CustomResourceOptions? seen = null;
        await Run.UpdateAsync(new Recorder(), () =>
        {
            var box = new ComponentResource("test:index:Box", "box", new ComponentResourceOptions
            {
                ResourceTransformations = { args => { seen = args.Options as CustomResourceOptions ?? seen; return null; } },
            });
            create(new CustomResourceOptions { Parent = box });
        });
        return seen!;
    }
}
