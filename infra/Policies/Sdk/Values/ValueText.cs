using System.Globalization;

namespace Policies.Sdk.Values;

/// <summary>Values as a person may read them: no secret, nothing long.</summary>
public static class ValueText
{
    private const int MaximumLength = 120;

    public static string KindOf(PolicyValue value) => value switch
    {
        PolicyNull => "nothing",
        PolicyBoolean => "a boolean",
        PolicyNumber => "a number",
        PolicyString => "a string",
        PolicyList => "a list",
        PolicyObject => "an object",
        PolicySecret secret => KindOf(secret.Value),
        PolicyAsset => "an asset",
        PolicyArchive => "an archive",
        PolicyResourceReference => "a resource",
        _ => "unknown",
    };

    /// <param name="value">The value.</param>
    /// <param name="secrets">Taken out before the text is cut: part of a secret would not be recognised afterwards.</param>
    public static string Show(PolicyValue value, SecretScrubber? secrets = null) => value switch
    {
        PolicyNull => "nothing",
        PolicyBoolean flag => flag.Value ? "true" : "false",
        PolicyNumber number => number.Value.ToString(CultureInfo.InvariantCulture),
        PolicyString text => Shorten($"\"{text.Value}\"", secrets),
        PolicySecret => "[secret]",
        PolicyUnknown => "[unknown]",
        PolicyList list => Shorten($"[{string.Join(", ", list.Items.Take(20).Select(item => Show(item, secrets)))}]", secrets),
        PolicyObject o => Shorten($"{{{string.Join(", ", o.Members.Take(20).Select(m => $"{m.Key}: {Show(m.Value, secrets)}"))}}}", secrets),
        PolicyResourceReference reference => reference.Id ?? reference.Urn,
        _ => KindOf(value),
    };

    private static string Shorten(string text, SecretScrubber? secrets)
    {
        if (text.Length <= MaximumLength) return text;
        text = secrets?.Scrub(text) ?? text;
        return text.Length <= MaximumLength ? text : string.Concat(text.AsSpan(0, MaximumLength - 1), "…");
    }
}
