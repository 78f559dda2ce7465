using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Golden.Cli;

namespace Golden.Engine.State;

/// <summary>AES-256-GCM with a fresh nonce for each secret: <c>base64(nonce | tag | ciphertext)</c>.</summary>
public sealed class AesSecretBox(ReadOnlyMemory<byte> key, JsonElement header, string keySource) : ISecretBox
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private static readonly byte[] _context = Encoding.UTF8.GetBytes("golden state v1");

    public JsonElement Header { get; } = header;

    public string Seal(string plain)
    {
        var bytes = Encoding.UTF8.GetBytes(plain);
        var box = new byte[NonceSize + TagSize + bytes.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceSize));
        using var aes = new AesGcm(key.Span, TagSize);
        aes.Encrypt(
            box.AsSpan(0, NonceSize), bytes, box.AsSpan(NonceSize + TagSize), box.AsSpan(NonceSize, TagSize), _context);
        return Convert.ToBase64String(box);
    }

    public string Open(string sealedText)
    {
        try
        {
            var box = Convert.FromBase64String(sealedText);
            var plain = new byte[box.Length - NonceSize - TagSize];
            using var aes = new AesGcm(key.Span, TagSize);
            aes.Decrypt(
                box.AsSpan(0, NonceSize), box.AsSpan(NonceSize + TagSize), box.AsSpan(NonceSize, TagSize), plain, _context);
            return Encoding.UTF8.GetString(plain);
        }
        catch (Exception e) when (e is CryptographicException or FormatException or OverflowException)
        {
            throw new UserErrorException(
                $"A secret in the state cannot be decrypted with the key from {keySource}.\n"
                + "The key is not the one the state was written with, or the file was changed. Put the right key back.",
                innerException: e);
        }
    }
}
