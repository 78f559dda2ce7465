namespace Baseline.Rendering;

/// <summary>The single-use SSH host key that a node starts with; the first enrolment command replaces it.</summary>
/// <param name="PrivateKey">ECDSA P-256 private key in OpenSSH format.</param>
/// <param name="PublicKey">One line, <c>ecdsa-sha2-nistp256 AAAA…</c>.</param>
public sealed record BootstrapHostKey(string PrivateKey, string PublicKey)
{
    /// <summary>Never prints the private key.</summary>
    public override string ToString() => $"BootstrapHostKey {{ {PublicKey} }}";
}
