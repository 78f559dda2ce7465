using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Golden.Engine.Values;

/// <summary>Values for people: one line, secrets hidden, long texts shortened.</summary>
public static class PropertyText
{
    /// <summary>Stands for a secret everywhere a person or a program reads our output.</summary>
    public const string Secret = "[secret]";

    /// <summary>Stands for a value that only an <c>up</c> can tell.</summary>
    public const string Unknown = "(known after up)";

    private const int Longest = 72;

    public static string Redacted(PropertyValue value) => value switch
    {
        PropertyNull => "null",
        PropertyUnknown => Unknown,
        PropertySecret => Secret,
        PropertyBool b => b.Value ? "true" : "false",
        PropertyNumber n => Number(n.Value),
        PropertyString s => Quoted(s.Value),
        PropertyAsset asset => $"<{asset.Kind}>",
        PropertyList list => "[" + string.Join(", ", list.Items.Select(Redacted)) + "]",
        PropertyObject o => "{" + string.Join(", ", o.Members.Select(m => $"{m.Key}: {Redacted(m.Value)}")) + "}",
        _ => throw new InvalidOperationException($"Unknown kind of value {value.GetType().Name}."),
    };

    /// <summary>Shortest text that reads back as the same number.</summary>
    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Quoted(string text)
    {
        if (text.Length <= Longest) return JsonSerializer.Serialize(text, PropertyJson.Relaxed);
        // The digest tells two long texts apart whose beginnings are equal, as those of user data are.
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
        var start = JsonSerializer.Serialize(text[..40], PropertyJson.Relaxed)[..^1];
        return string.Create(CultureInfo.InvariantCulture, $"{start}…\" ({text.Length} characters, sha256 {digest})");
    }
}
