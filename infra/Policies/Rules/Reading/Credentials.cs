using System.Text.RegularExpressions;

namespace Policies.Rules.Reading;

/// <summary>Recognises credentials in text by their form. Says which kind, never the text itself.</summary>
internal static partial class Credentials
{
    /// <summary>Text beyond this is not looked at, and that is a finding; nothing that a machine boots from is as long.</summary>
    internal const int MaximumLength = 4 << 20;

    public static string? Find(string text) => text.Length <= MaximumLength
        ? KindIn(text)
        : KindIn(text[..MaximumLength]) ?? $"{text.Length - MaximumLength} more characters that nobody reads, after {MaximumLength}";

    private static string? KindIn(string text) =>
        PrivateKey().IsMatch(text) ? "a private key"
            : AwsKey().IsMatch(text) ? "an AWS access key"
            : Token().IsMatch(text) ? "an access token"
            : AddressWithPassword().IsMatch(text) ? "an address with a password"
            : Assignment().IsMatch(text) ? "a password"
            : null;

    [GeneratedRegex("-----BEGIN [A-Z ]*PRIVATE KEY-----", RegexOptions.NonBacktracking)]
    private static partial Regex PrivateKey();

    [GeneratedRegex(@"\b(AKIA|ASIA)[0-9A-Z]{16}\b|aws_secret_access_key\s*[=:]\s*\S", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex AwsKey();

    [GeneratedRegex(@"\bgh[pousr]_[0-9A-Za-z]{36}|\bglpat-[0-9A-Za-z_-]{20}|\bxox[abprs]-[0-9A-Za-z-]{10}|\beyJ[0-9A-Za-z_-]{10,}\.eyJ[0-9A-Za-z_-]{10,}\.|\bpul-[0-9a-f]{40}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    [GeneratedRegex(@"\b[a-z][a-z0-9+.-]*://[^/\s:@""']+:[^/\s:@""'$]+@", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex AddressWithPassword();

    [GeneratedRegex(@"\b(password|passwd|secret|api[_-]?key|token)[""']?\s*[=:]\s*[""']?[^\s""'$<{(]{6,}", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Assignment();
}
