using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Baseline.Tests.Fixtures;

/// <summary>Certificates as the program would issue them, or not.</summary>
internal sealed record Pki(string Server, string Authority)
{
    private const string ServerUsage = "1.3.6.1.5.5.7.3.1";
    private const string ClientUsage = "1.3.6.1.5.5.7.3.2";

    public static Pki Golden { get; } = Issue();

    public static Pki Expiring { get; } = Issue(days: 60, start: -58);

    public static Pki LongLived { get; } = Issue(days: 4000);

    public static Pki WithOtherName { get; } = Issue(name: "n2");

    public static Pki ForClientsToo { get; } = Issue(alsoClient: true);

    public static Pki WithWeakKey { get; } = Issue(weak: true);

    private static Pki Issue(string name = "n1", int days = 90, int start = -1, bool alsoClient = false, bool weak = false)
    {
        using var caKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var caRequest = new CertificateRequest("CN=test CA", caKey, HashAlgorithmName.SHA256);
        caRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        using var ca = caRequest.CreateSelfSigned(HealthyHost.Now.AddDays(-4000), HealthyHost.Now.AddDays(8000));

        using var rsa = RSA.Create(weak ? 1024 : 3072);
        var request = new CertificateRequest($"CN={name}", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var usages = new OidCollection { new Oid(ServerUsage) };
        if (alsoClient) usages.Add(new Oid(ClientUsage));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(usages, false));
        var from = HealthyHost.Now.AddDays(start);
        using var server = request.Create(ca.SubjectName, X509SignatureGenerator.CreateForECDsa(caKey), from, from.AddDays(days), [1, 2, 3]);
        return new Pki(server.ExportCertificatePem() + "\n", ca.ExportCertificatePem() + "\n");
    }
}
