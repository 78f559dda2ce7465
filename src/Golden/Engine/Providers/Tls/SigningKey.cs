using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Golden.Engine.Providers.Tls;

/// <summary>A private key that signs, of one of the algorithms of the tls provider that .NET has.</summary>
internal sealed class SigningKey : IDisposable
{
    private readonly AsymmetricAlgorithm _key;

    private SigningKey(AsymmetricAlgorithm key) => _key = key;

    /// <summary><c>RSA</c> or <c>ECDSA</c>.</summary>
    public string Algorithm => _key is RSA ? "RSA" : "ECDSA";

    /// <summary>The digest that Go's x509 package takes for this key, and so the real provider.</summary>
    public HashAlgorithmName Hash => _key.KeySize switch
    {
        384 when _key is ECDsa => HashAlgorithmName.SHA384,
        521 when _key is ECDsa => HashAlgorithmName.SHA512,
        _ => HashAlgorithmName.SHA256,
    };

    public X509SignatureGenerator Generator => _key is RSA rsa
        ? X509SignatureGenerator.CreateForRSA(rsa, RSASignaturePadding.Pkcs1)
        : X509SignatureGenerator.CreateForECDsa((ECDsa)_key);

    /// <exception cref="InvalidDataException">Not a private key that can be used.</exception>
    public static SigningKey Parse(string pem, string input)
    {
        try
        {
            return new SigningKey(Load(pem, RSA.Create()));
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            try
            {
                return new SigningKey(Load(pem, ECDsa.Create()));
            }
            catch (Exception inner) when (inner is ArgumentException or CryptographicException)
            {
                throw new InvalidDataException($"{input} is not an unencrypted RSA or ECDSA private key in PEM.");
            }
        }
    }

    public CertificateRequest Request(X500DistinguishedName subject) => _key is RSA rsa
        ? new CertificateRequest(subject, rsa, Hash, RSASignaturePadding.Pkcs1)
        : new CertificateRequest(subject, (ECDsa)_key, Hash);

    public bool Belongs(X509Certificate2 certificate) =>
        certificate.PublicKey.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(_key.ExportSubjectPublicKeyInfo());

    public void Dispose() => _key.Dispose();

    private static T Load<T>(string pem, T key)
        where T : AsymmetricAlgorithm
    {
        key.ImportFromPem(pem);
        return key;
    }
}
