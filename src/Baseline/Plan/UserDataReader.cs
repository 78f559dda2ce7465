using System.IO.Compression;
using System.Text;

namespace Baseline.Plan;

/// <summary>
/// Reads user data back: plain <c>#cloud-config</c>, gzip, base64 of either, or a MIME multipart that holds one.
/// What it cannot judge it refuses, with the reason.
/// </summary>
public static class UserDataReader
{
    /// <summary>Most bytes after decompression, of all layers and files together.</summary>
    public const int DecompressedLimit = 1_048_576;

    private const int LayerLimit = 4;

    /// <summary>Reads what Terraform and Pulumi call <c>userData</c> or <c>userDataBase64</c>.</summary>
    /// <exception cref="UserDataException">It cannot be read.</exception>
    public static PlannedHost Read(string userData) => Read(Encoding.UTF8.GetBytes(userData));

    /// <exception cref="UserDataException">It cannot be read.</exception>
    public static PlannedHost Read(byte[] userData)
    {
        var bytes = userData;
        for (var layer = 0; layer <= LayerLimit; layer++)
        {
            if (bytes.Length > DecompressedLimit) throw TooLarge();
            if (IsGzip(bytes)) bytes = Decompress(bytes);
            else if (FromBase64(bytes) is { } decoded) bytes = decoded;
            else return ReadText(Utf8(bytes));
        }

        throw new UserDataException($"user data is wrapped in more than {LayerLimit} layers of gzip and base64");
    }

    internal static bool IsGzip(byte[] bytes) => bytes is [0x1F, 0x8B, ..];

    internal static byte[] Decompress(byte[] bytes)
    {
        try
        {
            using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
            using var result = new MemoryStream();
            var buffer = new byte[16_384];
            for (int read; (read = gzip.Read(buffer)) > 0;)
            {
                if (result.Length + read > DecompressedLimit) throw TooLarge();
                result.Write(buffer, 0, read);
            }

            return result.ToArray();
        }
        catch (InvalidDataException malformed)
        {
            throw new UserDataException($"user data looks like gzip and is not: {malformed.Message}", malformed);
        }
    }

    internal static string Utf8(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException malformed)
        {
            throw new UserDataException("user data is neither gzip, base64 nor UTF-8 text", malformed);
        }
    }

    /// <summary>The decoded bytes when the whole text is base64, else <c>null</c>.</summary>
    internal static byte[]? FromBase64(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        var compact = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        if (compact.Length == 0 || compact.Length % 4 != 0) return null;
        var decoded = new byte[compact.Length];
        return Convert.TryFromBase64String(compact, decoded, out var length) ? decoded[..length] : null;
    }

    private static PlannedHost ReadText(string text)
    {
        if (IsCloudConfig(text)) return CloudConfigReader.Read([text], []) with { Document = text };
        if (MimeParts.Looks(text)) return ReadParts(MimeParts.Split(text));
        if (text.StartsWith("#!", StringComparison.Ordinal)) return CloudConfigReader.Read([], [text]) with { Document = text };
        throw new UserDataException("user data is none of #cloud-config, MIME multipart or script");
    }

    private static PlannedHost ReadParts(IReadOnlyList<string> parts)
    {
        var configs = parts.Where(IsCloudConfig).ToList();
        var scripts = parts.Where(p => p.StartsWith("#!", StringComparison.Ordinal)).ToList();
        if (configs.Count + scripts.Count != parts.Count) throw new UserDataException("a part of the multipart user data is neither #cloud-config nor a script");
        if (configs.Count > 1) throw new UserDataException("user data has several #cloud-config parts; which of them counts depends on merge rules");
        return CloudConfigReader.Read(configs, scripts) with { Document = string.Join('\n', parts) };
    }

    private static bool IsCloudConfig(string text) => text.Split('\n', 2)[0].TrimEnd() is "#cloud-config";

    private static UserDataException TooLarge() => new($"user data has more than {DecompressedLimit} bytes");
}
