using System.Buffers.Binary;
using System.Security.Cryptography;

namespace HostChecks.Active;

/// <summary>
/// Offers an old TLS version with a ClientHello made by hand: the TLS library of this machine may refuse old versions
/// itself, and then its refusal would be taken for the server's.
/// </summary>
internal static class OldTlsAttempt
{
    private const byte HandshakeRecord = 22;
    private const byte AlertRecord = 21;
    private const byte ServerHello = 2;

    // What clients of that time offered: ECDHE and RSA with AES-CBC, for RSA and ECDSA keys.
    private static readonly ushort[] _suites = [0xC00A, 0xC009, 0xC014, 0xC013, 0x0035, 0x002F, 0x000A];

    /// <param name="stream">Fresh connection.</param>
    /// <param name="minor">1 for TLS 1.0, 2 for TLS 1.1.</param>
    /// <param name="cancellationToken">The time limit.</param>
    public static async Task<string> RunAsync(Stream stream, byte minor, CancellationToken cancellationToken)
    {
        var answer = new byte[11];
        int read;
        try
        {
            await stream.WriteAsync(Hello(minor), cancellationToken);
            read = await stream.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false, cancellationToken);
        }
        catch (IOException error)
        {
            return $"refused: {error.Message}";
        }
        return Decide(answer.AsSpan(0, read), minor);
    }

    /// <summary>Reads the first bytes that the server sent.</summary>
    public static string Decide(ReadOnlySpan<byte> answer, byte minor)
    {
        if (answer.Length >= 7 && answer[0] == AlertRecord) return $"refused: TLS alert {answer[6]}";
        if (answer.Length >= 11 && answer[0] == HandshakeRecord && answer[5] == ServerHello && answer[9] == 3 && answer[10] == minor)
            return $"accepted: the server chose TLS 1.{minor - 1}";
        return answer.Length == 0 ? "refused: the connection was closed" : "refused: the answer is no TLS handshake of that version";
    }

    /// <summary>A ClientHello record (RFC 4346, 7.4.1.2) with the extensions that elliptic curves need (RFC 4492).</summary>
    public static byte[] Hello(byte minor)
    {
        byte[] extensions = [0, 10, 0, 8, 0, 6, 0, 23, 0, 24, 0, 29, 0, 11, 0, 2, 1, 0];
        var body = new List<byte> { 3, minor };
        body.AddRange(RandomNumberGenerator.GetBytes(32));
        body.Add(0); // no session
        body.AddRange(Number(_suites.Length * 2));
        foreach (var suite in _suites) body.AddRange(Number(suite));
        body.AddRange([1, 0]); // no compression
        body.AddRange(Number(extensions.Length));
        body.AddRange(extensions);
        byte[] handshake = [1, 0, .. Number(body.Count), .. body];
        return [HandshakeRecord, 3, 1, .. Number(handshake.Length), .. handshake];
    }

    private static byte[] Number(int value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)value);
        return bytes;
    }
}
