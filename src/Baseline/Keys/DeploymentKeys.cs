using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Baseline.Rendering;

namespace Baseline.Keys;

/// <summary>
/// Derives the SSH keys that have to be known before anything exists from the deployment secret: HKDF-SHA256
/// (RFC 5869), then a P-256 scalar by the method of FIPS 186-5 A.2.1. The same input gives the same key.
/// </summary>
public sealed class DeploymentKeys
{
    /// <summary>Fewest characters of a secret; a generated one has 32 random bytes.</summary>
    public const int MinimumSecretLength = 32;

    private static readonly BigInteger Order = BigInteger.Parse(
        "0FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551",
        System.Globalization.NumberStyles.HexNumber,
        System.Globalization.CultureInfo.InvariantCulture);

    private readonly byte[] secret;

    /// <exception cref="ArgumentException">The secret is too short.</exception>
    public DeploymentKeys(string deploymentSecret)
    {
        if (deploymentSecret.Length < MinimumSecretLength)
            throw new ArgumentException($"the deployment secret has {deploymentSecret.Length} characters; at least {MinimumSecretLength} are needed", nameof(deploymentSecret));
        secret = Encoding.UTF8.GetBytes(deploymentSecret);
    }

    /// <summary>The single-use host key of one node with one baseline.</summary>
    /// <param name="node">Name of the node.</param>
    /// <param name="baselineDigest">Of its baseline.</param>
    /// <param name="generation">Counts machines that had both; who has read the user data of one must not know the key of the next.</param>
    public BootstrapHostKey HostKey(string node, string baselineDigest, int generation = 1)
    {
        // The first adds nothing: nodes from before there were generations keep their key.
        string[] context = generation == 1 ? [node, baselineDigest] : [node, baselineDigest, generation.ToString(System.Globalization.CultureInfo.InvariantCulture)];
        var pair = Derive("ssh-bootstrap-host-key", $"bootstrap-{node}", context);
        return new BootstrapHostKey(pair.PrivateKey, pair.PublicKey);
    }

    /// <summary>The key with which the deployment logs in. It is part of the specification, so it cannot depend on the digest.</summary>
    public SshKeyPair Administration(string stack) => Derive("ssh-administration-key", $"golden-{stack}", stack);

    private SshKeyPair Derive(string label, string comment, params ReadOnlySpan<string> context)
    {
        var info = new StringBuilder("golden-host/v1\0").Append(label);
        foreach (var part in context) info.Append('\0').Append(part);
        // 64 bits more than the order: the remainder is then as good as uniform.
        var bytes = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 40, info: Encoding.UTF8.GetBytes(info.ToString()));
        var scalar = (new BigInteger(bytes, isUnsigned: true, isBigEndian: true) % (Order - 1)) + 1;
        var d = new byte[32];
        var small = scalar.ToByteArray(isUnsigned: true, isBigEndian: true);
        small.CopyTo(d, d.Length - small.Length);
        using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = d });
        return OpenSshKeyWriter.Write(key.ExportParameters(includePrivateParameters: true), comment);
    }
}
