namespace Golden.Vm;

/// <summary>OpenSSH's two names for one type of key.</summary>
internal static class SshKeyType
{
    /// <summary><c>ecdsa-sha2-nistp256</c> is called <c>ecdsa</c> by ssh-keyscan.</summary>
    public static string ForKeyscan(string keyType) => keyType.StartsWith("ecdsa", StringComparison.Ordinal) ? "ecdsa" : "ed25519";
}
