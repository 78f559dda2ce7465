using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace GoldenHost.Settings.Forms;

/// <summary>SSH public keys in authorized_keys form.</summary>
public static class SshKeys
{
    /// <summary>Kinds that a hardened sshd accepts for people. RSA and DSA are left out.</summary>
    private static readonly ImmutableHashSet<string> _kinds =
    [
        "ssh-ed25519", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521",
        "sk-ssh-ed25519@openssh.com", "sk-ecdsa-sha2-nistp256@openssh.com",
    ];

    /// <summary>Whether a text is one key without options whose data is of the kind that its first word claims (RFC 4253, 6.6).</summary>
    public static bool IsPublicKey(string text)
    {
        if (text.Any(char.IsControl)) return false;
        var words = text.Split(' ', 3);
        if (words.Length < 2 || !_kinds.Contains(words[0])) return false;
        var data = new byte[words[1].Length];
        if (!Convert.TryFromBase64String(words[1], data, out var length) || length < 4) return false;
        var kindLength = BinaryPrimitives.ReadUInt32BigEndian(data);
        return kindLength == words[0].Length && length > 4 + kindLength
            && Encoding.ASCII.GetString(data, 4, (int)kindLength) == words[0];
    }

    /// <summary>Whether a text holds private key material, whatever it was meant to be.</summary>
    public static bool LooksPrivate(string text) => text.Contains("PRIVATE KEY", StringComparison.OrdinalIgnoreCase);
}
