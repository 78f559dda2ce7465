using System.Text.RegularExpressions;
using Baseline.Parsing;

namespace HostChecks.Evidence;

/// <summary>Recognises what must not be kept in evidence.</summary>
public static partial class Secrets
{
    /// <summary>What is written in place of a secret. Its presence says that there was a value.</summary>
    public const string Redacted = SecretNames.Redacted;

    // The shortest text that one of the patterns below matches: -token=x
    private const int ShortestSecret = 8;

    /// <summary>Whether a variable or option of this name usually holds a secret.</summary>
    public static bool IsSecretName(string name) => SecretNames.Matches(name);

    /// <summary><c>NAME=value</c> with the value replaced when the name or the value looks secret.</summary>
    public static string RedactVariable(string variable)
    {
        var equals = variable.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0) return RedactText(variable);
        var name = variable[..equals];
        return variable.Length > equals + 1 && IsSecretName(name) ? $"{name}={Redacted}" : $"{name}={RedactText(variable[(equals + 1)..])}";
    }

    /// <summary>A build step or command line, with the values of secret variables that it sets replaced.</summary>
    public static string RedactAssignments(string step) =>
        RedactText(Assignment().Replace(step, match => IsSecretName(match.Groups[1].Value) ? $"{match.Groups[1].Value}={Redacted}" : match.Value));

    /// <summary>Free text without private keys, passwords in URLs, well-known token forms and values of secret-like members and options.</summary>
    public static string RedactText(string text)
    {
        // Cheap looks first: most evidence has none of it.
        if (text.Length < ShortestSecret) return text;
        if (text.Contains("PRIVATE KEY", StringComparison.Ordinal)) text = PrivateKey().Replace(text, Redacted);
        if (text.Contains("://", StringComparison.Ordinal)) text = UrlPassword().Replace(text, $"$1{Redacted}@");
        text = KnownToken().Replace(text, Redacted);
        return SecretAssignment().Replace(text, $"$1{Redacted}");
    }

    [GeneratedRegex(@"\b([A-Za-z_]\w*)=(""[^""]*""|'[^']*'|[^\s""']+)")]
    private static partial Regex Assignment();

    // What repeats is bounded wherever it can fail afterwards: a host chooses this text, and must not choose how long we search.
    [GeneratedRegex(@"-----BEGIN [A-Z ]{0,64}PRIVATE KEY-----.*?(-----END [A-Z ]*PRIVATE KEY-----|\z)", RegexOptions.Singleline)]
    private static partial Regex PrivateKey();

    [GeneratedRegex(@"(://[^/\s:@""']*:)[^/\s@""']+@")]
    private static partial Regex UrlPassword();

    [GeneratedRegex(@"\b(AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36,}|glpat-[A-Za-z0-9_-]{20,}|xox[baprs]-[A-Za-z0-9-]{10,}|SWMTKN-[0-9]-[0-9a-z-]{20,}|SWMKEY-[0-9]-[A-Za-z0-9+/=]{20,}|eyJ[A-Za-z0-9_-]{10,512}\.[A-Za-z0-9_-]{10,}(?:\.[A-Za-z0-9_-]+)?)")]
    private static partial Regex KnownToken();

    // "splunk-token": "x" in daemon.json, --password=x or --api-key x in arguments.
    [GeneratedRegex(@"(""[\w.-]{0,64}(?:password|passwd|secret|token|credential|api-?key|access-?key|private-?key)[\w.-]{0,64}""\s{0,8}:\s{0,8}""|(?<![\w/.-])--?[\w-]{0,64}(?:password|passwd|secret|token|api-?key|access-?key)[\w-]{0,64}[= \t])[^""\s]+", RegexOptions.IgnoreCase)]
    private static partial Regex SecretAssignment();
}
