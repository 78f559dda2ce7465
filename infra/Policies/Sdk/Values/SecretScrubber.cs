using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Policies.Sdk.Values;

/// <summary>Collects the secret texts that policies read while they judge one request, and takes them out of messages.</summary>
/// <param name="known">Secrets that are known before anything is read.</param>
public sealed partial class SecretScrubber(ImmutableArray<string> known)
{
    private const string Replacement = "[secret]";

    /// <summary>Shorter texts are only replaced as whole words: taking every "a" out of a sentence hides nothing.</summary>
    private const int ShortLength = 4;

    private const string KeyMark = "PRIVATE KEY";

    private ImmutableHashSet<string> _secrets = [];

    public SecretScrubber() : this([]) { }

    public void Add(string secret)
    {
        if (secret.Length > 0) ImmutableInterlocked.Update(ref _secrets, secrets => secrets.Add(secret));
    }

    public string Scrub(string message)
    {
        if (message.Contains(KeyMark, StringComparison.Ordinal)) message = PrivateKey().Replace(message, Replacement);
        if (known.IsEmpty && _secrets.IsEmpty) return message;
        // Longest first: a secret may contain another one.
        var secrets = known.Where(s => s.Length > 0).Union(_secrets).OrderByDescending(s => s.Length).ThenBy(s => s, StringComparer.Ordinal);
        return secrets.Aggregate(message, (text, secret) => secret.Length >= ShortLength
            ? text.Replace(secret, Replacement, StringComparison.Ordinal)
            : Regex.Replace(text, $@"(?<!\w){Regex.Escape(secret)}(?!\w)", Replacement, RegexOptions.CultureInvariant));
    }

    [GeneratedRegex("-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(-----END [A-Z ]*PRIVATE KEY-----|$)", RegexOptions.Singleline)]
    private static partial Regex PrivateKey();
}
