using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Tests.Shared.Docker;

/// <summary>A private CA, a server certificate for 127.0.0.1 and "golden", and client certificates, good for one day.</summary>
public sealed class DaemonCertificates
{
    private readonly X509Certificate2 _authority;

    private DaemonCertificates(string folder)
    {
        _authority = NewAuthority("test CA");
        CaFile = Path.Combine(folder, "ca.pem");
        ServerCertificateFile = Path.Combine(folder, "server.pem");
        ServerKeyFile = Path.Combine(folder, "server.key");

        using var server = Issue(_authority, "golden", "1.3.6.1.5.5.7.3.1");
        File.WriteAllText(CaFile, _authority.ExportCertificatePem());
        File.WriteAllText(ServerCertificateFile, server.ExportCertificatePem());
        using var key = server.GetECDsaPrivateKey()!;
        File.WriteAllText(ServerKeyFile, key.ExportECPrivateKeyPem());
    }

    public string CaFile { get; }

    public string ServerCertificateFile { get; }

    public string ServerKeyFile { get; }

    public static DaemonCertificates WriteTo(DirectoryInfo folder) => new(folder.FullName);

    /// <summary>A client certificate that the daemon accepts, with its key.</summary>
    public X509Certificate2 NewClient() => Issue(_authority, "client", "1.3.6.1.5.5.7.3.2");

    /// <summary>A client certificate of another CA, which the daemon must refuse.</summary>
    public static X509Certificate2 NewForeignClient()
    {
        using var other = NewAuthority("another CA");
        return Issue(other, "client", "1.3.6.1.5.5.7.3.2");
    }

    private static X509Certificate2 NewAuthority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    private static X509Certificate2 Issue(X509Certificate2 authority, string name, string usage)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(usage)], false));
        using var certificate = request.Create(
            authority, authority.NotBefore, authority.NotAfter, RandomNumberGenerator.GetBytes(16));
        return certificate.CopyWithPrivateKey(key);
    }
}
