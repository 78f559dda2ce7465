using Golden.Engine.Values;

namespace Golden.Tests.Engine.Providers;

/// <summary>Certificates as OpenSSL sees them, and their renewal.</summary>
[Collection(ProgramCollection.Name)]
public sealed class CertificateTests : IDisposable
{
    private readonly StackFolder _stack = new();

    public void Dispose() => _stack.Dispose();

    [Fact]
    public async Task OpenSsl_accepts_a_server_certificate_for_its_names_and_purpose_and_nothing_else()
    {
        await _stack.StepsAsync(Program(earlyRenewalHours: 2));
        Save("ca", "certPem");
        Save("server", "certPem");
        const string Verify = "verify -x509_strict -CAfile ca -purpose sslserver -verify_hostname ";
        Assert.Equal(0, (await OpenSsl.RunAsync(_stack.Root, Verify + "n1.golden server")).Code);
        Assert.NotEqual(0, (await OpenSsl.RunAsync(_stack.Root, Verify + "n2.golden server")).Code);
        Assert.NotEqual(0, (await OpenSsl.RunAsync(_stack.Root, "verify -CAfile ca -purpose sslclient server")).Code);
    }

    [Fact]
    public async Task OpenSsl_accepts_the_request_and_the_key()
    {
        await _stack.StepsAsync(Program(earlyRenewalHours: 2));
        Save("request", "certRequestPem");
        Save("serverKey", "privateKeyPem");
        Assert.Equal(0, (await OpenSsl.RunAsync(_stack.Root, "req -in request -verify -noout")).Code);
        Assert.Equal(0, (await OpenSsl.RunAsync(_stack.Root, "ec -in serverKey -check -noout")).Code);
    }

    [Fact]
    public async Task A_certificate_that_is_due_is_replaced_by_the_next_up_and_one_that_is_not_stays()
    {
        await _stack.StepsAsync(Program(earlyRenewalHours: 2));
        var first = Output("server", "certPem");
        _stack.Clock.Now += TimeSpan.FromHours(21.9);
        Assert.Equal([], await _stack.StepsAsync(Program(earlyRenewalHours: 2)));
        _stack.Clock.Now += TimeSpan.FromHours(0.2);
        Assert.Equal(["Replace server", "Delete server"], await _stack.StepsAsync(Program(earlyRenewalHours: 2)));
        Assert.NotEqual(first, Output("server", "certPem"));
    }

    [Fact]
    public async Task Refresh_finds_what_has_become_due()
    {
        await _stack.StepsAsync(Program(earlyRenewalHours: 2));
        _stack.Clock.Now += TimeSpan.FromHours(23);
        var changes = await _stack.Deployer().RefreshAsync(_stack.State, CancellationToken.None);
        Assert.Equal(("server", new PropertyChange("readyForRenewal", PropertyValue.Of(false), PropertyValue.Of(true))), Assert.Single(changes));
    }

    [Fact]
    public async Task Another_renewal_time_keeps_the_certificate()
    {
        await _stack.StepsAsync(Program(earlyRenewalHours: 2));
        var first = Output("server", "certPem");
        Assert.Equal(["Update server"], await _stack.StepsAsync(Program(earlyRenewalHours: 3)));
        Assert.Equal(first, Output("server", "certPem"));
    }

    [Fact]
    public async Task A_ca_key_that_is_not_the_ca_s_is_refused()
    {
        var result = await _stack.UpAsync(Program(earlyRenewalHours: 2).Replace("\"caPrivateKeyPem\":\"${caKey", "\"caPrivateKeyPem\":\"${serverKey", StringComparison.Ordinal));
        Assert.Equal("server: caPrivateKeyPem is not the key of caCertPem", Assert.Single(result.Failures).Message);
    }

    private static string Program(int earlyRenewalHours) => $$$"""
        [{"name":"caKey","type":"tls:index/privateKey:PrivateKey","inputs":{"algorithm":"ECDSA","ecdsaCurve":"P384"}},
         {"name":"ca","type":"tls:index/selfSignedCert:SelfSignedCert","inputs":{"privateKeyPem":"${caKey.privateKeyPem}","subject":{"commonName":"ca"},
           "validityPeriodHours":1000,"isCaCertificate":true,"allowedUses":["cert_signing"] } },
         {"name":"serverKey","type":"tls:index/privateKey:PrivateKey","inputs":{"algorithm":"ECDSA","ecdsaCurve":"P256"}},
         {"name":"request","type":"tls:index/certRequest:CertRequest","inputs":{"privateKeyPem":"${serverKey.privateKeyPem}","subject":{"commonName":"n1"},"dnsNames":["n1.golden"] } },
         {"name":"server","type":"tls:index/locallySignedCert:LocallySignedCert","inputs":{"certRequestPem":"${request.certRequestPem}",
           "caPrivateKeyPem":"${caKey.privateKeyPem}","caCertPem":"${ca.certPem}","validityPeriodHours":24,"earlyRenewalHours":{{{earlyRenewalHours}}},
           "allowedUses":["server_auth","digital_signature"] } }]
        """;

    private string Output(string resource, string output) => _stack.State.Resources.Single(r => r.Name == resource).Outputs.Text(output)!;

    private void Save(string resource, string output) => File.WriteAllText(Path.Combine(_stack.Root, resource), Output(resource, output));
}
