using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Baseline.Keys;

/// <summary>Writes a P-256 key in OpenSSH's own format (PROTOCOL.key in its source; RFC 5656 for the public part).</summary>
internal static class OpenSshKeyWriter
{
    private const string Type = "ecdsa-sha2-nistp256";
    private const string Curve = "nistp256";

    public static SshKeyPair Write(ECParameters key, string comment)
    {
        byte[] point = [4, .. key.Q.X!, .. key.Q.Y!];
        byte[] publicBlob = [.. Text(Type), .. Text(Curve), .. Bytes(point)];
        // Random in OpenSSH, where it shows a wrong passphrase; without one any number repeated will do.
        var check = SHA256.HashData(publicBlob)[..4];
        byte[] secret = [.. check, .. check, .. Text(Type), .. Text(Curve), .. Bytes(point), .. Integer(key.D!), .. Text(comment)];
        var padding = Enumerable.Range(1, (8 - (secret.Length % 8)) % 8).Select(i => (byte)i);
        byte[] file =
        [
            .. "openssh-key-v1\0"u8, .. Text("none"), .. Text("none"), .. Text(""), 0, 0, 0, 1,
            .. Bytes(publicBlob), .. Bytes([.. secret, .. padding]),
        ];
        var lines = Convert.ToBase64String(file).Chunk(70).Select(c => new string(c));
        return new SshKeyPair(
            $"-----BEGIN OPENSSH PRIVATE KEY-----\n{string.Join('\n', lines)}\n-----END OPENSSH PRIVATE KEY-----\n",
            $"{Type} {Convert.ToBase64String(publicBlob)} {comment}");
    }

    private static byte[] Text(string text) => Bytes(Encoding.ASCII.GetBytes(text));

    private static byte[] Bytes(byte[] bytes)
    {
        var result = new byte[4 + bytes.Length];
        BinaryPrimitives.WriteInt32BigEndian(result, bytes.Length);
        bytes.CopyTo(result, 4);
        return result;
    }

    // SSH integers are signed and as short as can be.
    private static byte[] Integer(byte[] unsigned)
    {
        var trimmed = unsigned.AsSpan().TrimStart((byte)0);
        return Bytes(trimmed[0] >= 0x80 ? [0, .. trimmed] : trimmed.ToArray());
    }
}
