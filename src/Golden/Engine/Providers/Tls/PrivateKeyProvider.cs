using System.Globalization;
using System.Security.Cryptography;
using Golden.Engine.Values;

namespace Golden.Engine.Providers.Tls;

/// <summary><c>tls.PrivateKey</c>.</summary>
internal sealed class PrivateKeyProvider : TlsProvider
{
    private static readonly Dictionary<string, string> _curves = new(StringComparer.Ordinal)
    {
        ["P224"] = "1.3.132.0.33",
        ["P256"] = "1.2.840.10045.3.1.7",
        ["P384"] = "1.3.132.0.34",
        ["P521"] = "1.3.132.0.35",
    };

    protected override ProviderResult Make(PropertyObject inputs)
    {
        var algorithm = inputs.Text("algorithm");
        return algorithm switch
        {
            "ECDSA" => Elliptic(inputs, inputs.Text("ecdsaCurve") ?? "P224"),
            "RSA" => Rsa(inputs, (int)(inputs.Number("rsaBits") ?? 2048)),
            _ => throw new InvalidDataException($"algorithm is '{algorithm}'; allowed here: ECDSA, RSA (ED25519 only with: pulumi up)"),
        };
    }

    private static ProviderResult Elliptic(PropertyObject inputs, string curve)
    {
        if (!_curves.TryGetValue(curve, out var oid))
            throw new InvalidDataException($"ecdsaCurve is '{curve}'; allowed: {string.Join(", ", _curves.Keys)}");
        using var key = ECDsa.Create(ECCurve.CreateFromValue(oid));
        return Result(inputs, key, key.ExportECPrivateKeyPem(), OpenSshKeys.Of(key))
            .With("ecdsaCurve", PropertyValue.Of(curve));
    }

    private static ProviderResult Rsa(PropertyObject inputs, int bits)
    {
        if (bits < 2048) throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"rsaBits is {bits}; allowed: 2048 and more"));
        using var key = RSA.Create(bits);
        return Result(inputs, key, key.ExportRSAPrivateKeyPem(), OpenSshKeys.Of(key))
            .With("rsaBits", PropertyValue.Of(bits));
    }

    private static ProviderResult Result(PropertyObject inputs, AsymmetricAlgorithm key, string pem, OpenSshKey? ssh)
    {
        var blob = ssh?.PublicBlob;
        var outputs = inputs
            .With("privateKeyPem", Secret(pem + "\n"))
            .With("privateKeyPemPkcs8", Secret(key.ExportPkcs8PrivateKeyPem() + "\n"))
            .With("privateKeyOpenssh", Secret(ssh?.PrivatePem ?? ""))
            .With("publicKeyPem", PropertyValue.Of(key.ExportSubjectPublicKeyInfoPem() + "\n"))
            .With("publicKeyOpenssh", PropertyValue.Of(ssh is null ? "" : ssh.PublicLine + "\n"))
            .With("publicKeyFingerprintMd5", PropertyValue.Of(blob is null ? "" : OpenSshKeys.Md5Fingerprint(blob)))
            .With("publicKeyFingerprintSha256", PropertyValue.Of(blob is null ? "" : OpenSshKeys.Sha256Fingerprint(blob)));
        var id = Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..40];
        return new ProviderResult(id, outputs);
    }

    private static PropertyValue Secret(string text) => PropertyValue.SecretOf(PropertyValue.Of(text));
}
