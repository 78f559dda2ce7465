using System.Text;
using System.Text.RegularExpressions;

namespace Baseline.Plan;

/// <summary>Splits a MIME multipart as cloud-init takes it: one level, bodies as text or base64 (each may be gzip).</summary>
internal static partial class MimeParts
{
    private const int PartLimit = 16;

    public static bool Looks(string text) => HeaderOf(text) is { } header && Boundary().IsMatch(header);

    /// <exception cref="UserDataException">It is malformed.</exception>
    public static IReadOnlyList<string> Split(string text)
    {
        var (header, body) = HeaderAndBody(text);
        var match = Boundary().Match(header);
        var boundary = "--" + (match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Groups["plain"].Value);
        var parts = new List<string>();
        StringBuilder? part = null;
        var closed = false;
        foreach (var line in body.Split('\n'))
        {
            var trimmed = line.TrimEnd();
            if (trimmed == boundary || trimmed == boundary + "--")
            {
                if (part is not null) parts.Add(Decode(part.ToString()));
                if (parts.Count > PartLimit) throw new UserDataException($"user data has more than {PartLimit} parts");
                closed = trimmed.Length > boundary.Length;
                part = new StringBuilder();
                if (closed) break;
            }
            else
            {
                part?.Append(line.TrimEnd('\r')).Append('\n');
            }
        }

        return closed && parts.Count > 0 ? parts : throw new UserDataException("multipart user data is cut off: it has no closing boundary");
    }

    private static string Decode(string part)
    {
        var (header, body) = HeaderAndBody(part);
        var encoding = TransferEncoding().Match(header).Groups[1].Value.ToLowerInvariant();
        if (encoding is "quoted-printable") throw new UserDataException("a part of the user data is quoted-printable, which is not read here");
        if (encoding is not "base64") return body;
        var bytes = UserDataReader.FromBase64(Encoding.UTF8.GetBytes(body)) ?? throw new UserDataException("a part of the user data says base64 and is not");
        return UserDataReader.Utf8(UserDataReader.IsGzip(bytes) ? UserDataReader.Decompress(bytes) : bytes);
    }

    private static string? HeaderOf(string text)
    {
        var end = text.Replace("\r\n", "\n", StringComparison.Ordinal).IndexOf("\n\n", StringComparison.Ordinal);
        return end < 0 ? null : text[..end];
    }

    private static (string Header, string Body) HeaderAndBody(string text)
    {
        var plain = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        if (plain.StartsWith('\n')) return ("", plain[1..]);
        var end = plain.IndexOf("\n\n", StringComparison.Ordinal);
        return end < 0 ? throw new UserDataException("a part of the user data has no blank line after its header") : (plain[..end], plain[(end + 2)..]);
    }

    [GeneratedRegex("""^content-type:\s*multipart/[^\n]*(\n[ \t][^\n]*)*?boundary=("(?<quoted>[^"\n]{1,70})"|(?<plain>[^\s;"]{1,70}))""",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"^content-transfer-encoding:\s*(\S+)", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TransferEncoding();
}
