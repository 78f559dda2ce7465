using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Golden.Engine.Providers.Tls;

/// <summary>Writes keys as OpenSSH does (RFC 4251 and 4253; PROTOCOL.key for the private container).</summary>
internal static class OpenSshKeys
{
    /// <returns><c>null</c> for a curve that OpenSSH does not have (P-224).</returns>
    public static OpenSshKey? Of(ECDsa key)
    {
        if (key.KeySize is not (256 or 384 or 521)) return null;
        var parameters = key.ExportParameters(includePrivateParameters: true);
        var curve = $"nistp{key.KeySize}";
        byte[] point = [4, .. parameters.Q.X!, .. parameters.Q.Y!];
        return Build($"ecdsa-sha2-{curve}", [.. Text(curve), .. Bytes(point)], [.. Text(curve), .. Bytes(point), .. Integer(parameters.D!)]);
    }

    public static OpenSshKey Of(RSA key)
    {
        var p = key.ExportParameters(includePrivateParameters: true);
        return Build(
            "ssh-rsa",
            [.. Integer(p.Exponent!), .. Integer(p.Modulus!)],
            [.. Integer(p.Modulus!), .. Integer(p.Exponent!), .. Integer(p.D!), .. Integer(p.InverseQ!), .. Integer(p.P!), .. Integer(p.Q!)]);
    }

    public static string Sha256Fingerprint(byte[] blob) => "SHA256:" + Convert.ToBase64String(SHA256.HashData(blob)).TrimEnd('=');

    [SuppressMessage("Security", "CA5351", Justification = "The tls provider has this output; nothing trusts it.")]
    public static string Md5Fingerprint(byte[] blob) => string.Join(':', MD5.HashData(blob).Select(b => b.ToString("x2", null)));

    private static OpenSshKey Build(string type, byte[] publicFields, byte[] privateFields)
    {
        byte[] blob = [.. Text(type), .. publicFields];
        var check = RandomNumberGenerator.GetBytes(4);
        List<byte> secret = [.. check, .. check, .. Text(type), .. privateFields, .. Text("")];
        for (byte pad = 1; secret.Count % 8 != 0; pad++) secret.Add(pad);
        byte[] container =
        [
            .. "openssh-key-v1\0"u8, .. Text("none"), .. Text("none"), .. Text(""), 0, 0, 0, 1, .. Bytes(blob), .. Bytes([.. secret]),
        ];
        var pem = "-----BEGIN OPENSSH PRIVATE KEY-----\n"
            + string.Join('\n', Convert.ToBase64String(container).Chunk(70).Select(line => new string(line)))
            + "\n-----END OPENSSH PRIVATE KEY-----\n";
        return new OpenSshKey(blob, $"{type} {Convert.ToBase64String(blob)}", pem);
    }

    private static byte[] Text(string text) => Bytes(Encoding.UTF8.GetBytes(text));

    private static byte[] Bytes(ReadOnlySpan<byte> bytes)
    {
        var result = new byte[4 + bytes.Length];
        BinaryPrimitives.WriteInt32BigEndian(result, bytes.Length);
        bytes.CopyTo(result.AsSpan(4));
        return result;
    }

    /// <summary>A positive mpint: no leading zeros, but one when the highest bit is set.</summary>
    private static byte[] Integer(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes.TrimStart((byte)0);
        return bytes.Length > 0 && bytes[0] >= 0x80 ? Bytes([0, .. bytes]) : Bytes(bytes);
    }
}
