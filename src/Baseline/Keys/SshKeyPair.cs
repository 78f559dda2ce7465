namespace Baseline.Keys;

/// <summary>An SSH key pair.</summary>
/// <param name="PrivateKey">OpenSSH format, ends with a line feed.</param>
/// <param name="PublicKey">One line in authorized_keys form, no line feed.</param>
public sealed record SshKeyPair(string PrivateKey, string PublicKey)
{
    /// <summary>Never prints the private key.</summary>
    public override string ToString() => $"SshKeyPair {{ {PublicKey} }}";
}
