using System.Text.RegularExpressions;

namespace Policies.Sdk.Values;

/// <summary>Collects the secret texts that policies read while they judge one request, and takes them out of messages.</summary>
public sealed partial class SecretScrubber
{
    private const string Replacement = "[secret]";

    /// <summary>Shorter texts are only replaced as whole words: taking every "a" out of a sentence hides nothing.</summary>
    private const int ShortLength = 4;

    private readonly Lock _gate = new();
    private readonly HashSet<string> _secrets = new(StringComparer.Ordinal);

    public void Add(string secret)
    {
        if (secret.Length == 0) return;
        lock (_gate) _secrets.Add(secret);
    }

    public string Scrub(string message)
    {
        string[] secrets;
        // Longest first: a secret may contain another one.
        lock (_gate) secrets = [.. _secrets.OrderByDescending(s => s.Length).ThenBy(s => s, StringComparer.Ordinal)];
        message = PrivateKey().Replace(message, Replacement);
        return secrets.Aggregate(message, (text, secret) => secret.Length >= ShortLength
            ? text.Replace(secret, Replacement, StringComparison.Ordinal)
            : Regex.Replace(text, $@"(?<!\w){Regex.Escape(secret)}(?!\w)", Replacement, RegexOptions.CultureInvariant));
    }

    [GeneratedRegex("-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(-----END [A-Z ]*PRIVATE KEY-----|$)", RegexOptions.Singleline)]
    private static partial Regex PrivateKey();
}
