using GoldenHost.Tests.Running;

namespace GoldenHost.Tests.Components;

[Collection(StackCollection.Name)]
public sealed class TrustTests
{
    private const string Leaf = "tls:index/locallySignedCert:LocallySignedCert";

    [Fact]
    public async Task Authorities_sign_certificates_and_nothing_below_them_does()
    {
        foreach (var authority in (await ProgramRun.Of("local")).OfType("tls:index/selfSignedCert:SelfSignedCert"))
        {
            Assert.Equal((true, 0.0), (authority.Inputs["isCaCertificate"], authority.Inputs["maxPathLength"]));
            Assert.Equal(["cert_signing", "crl_signing"], authority.Texts("allowedUses"));
        }
    }

    [Theory]
    [InlineData("n1-daemon-docker-certificate", "dockerCa", "server_auth")]
    [InlineData("n1-daemon-log-certificate", "logCa", "client_auth")]
    [InlineData("trust-operator-certificate", "dockerCa", "client_auth")]
    [InlineData("collector-server-certificate", "logCa", "server_auth")]
    public async Task Every_certificate_has_one_use_and_the_authority_for_it(string name, string authority, string use)
    {
        var certificate = (await ProgramRun.Of("local"))[name];

        Assert.Equal(["digital_signature", use], certificate.Texts("allowedUses"));
        Assert.Equal(($"CERTIFICATE {authority}-certificate", $"PRIVATE {authority}-key"), (certificate.Text("caCertPem"), certificate.Text("caPrivateKeyPem")));
        Assert.DoesNotContain("isCaCertificate", certificate.Inputs.Keys);
    }

    [Fact]
    public async Task There_is_no_other_certificate() => Assert.Equal(4, (await ProgramRun.Of("local")).OfType(Leaf).Count());

    [Fact]
    public async Task Nodes_make_their_own_keys()
    {
        var run = await ProgramRun.Of("local");

        Assert.Equal(
            ["collector-server-key", "dockerCa-key", "logCa-key", "trust-operator-key"],
            run.OfType("tls:index/privateKey:PrivateKey").Select(key => key.Name).Order(StringComparer.Ordinal));
        Assert.Equal("ANSWER n1-enrolment-csr-docker\n", run["n1-daemon-docker-certificate"].Text("certRequestPem"));
    }

    [Fact]
    public async Task Keys_are_on_a_curve_and_marked_as_secret()
    {
        Assert.All((await ProgramRun.Of("local")).OfType("tls:index/privateKey:PrivateKey"), key =>
        {
            Assert.Equal(("ECDSA", "P256"), (key.Text("algorithm"), key.Text("ecdsaCurve")));
            Assert.Contains("privateKeyPem", key.Custom.AdditionalSecretOutputs);
        });
    }

    [Fact]
    public async Task An_authority_is_renewed_before_a_certificate_could_outlive_it()
    {
        var run = await ProgramRun.Of("local", new Dictionary<string, string>
        {
            ["goldenhost:caValidityDays"] = "100",
            ["goldenhost:certificateValidityDays"] = "20",
            ["goldenhost:certificateRenewDays"] = "5",
        });

        Assert.All(run.OfType(Leaf), leaf => Assert.Equal((480.0, 120.0), (leaf.Inputs["validityPeriodHours"], leaf.Inputs["earlyRenewalHours"])));
        Assert.All(run.OfType("tls:index/selfSignedCert:SelfSignedCert"), authority =>
        {
            Assert.Equal(2400.0, authority.Inputs["validityPeriodHours"]);
            Assert.True((double)authority.Inputs["earlyRenewalHours"] >= 480);
        });
    }
}
