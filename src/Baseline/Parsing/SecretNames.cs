using System.Text.RegularExpressions;

namespace Baseline.Parsing;

/// <summary>Which variables and options hold secrets, by their names. One rule for what is taken out of evidence and for what is a finding.</summary>
public static partial class SecretNames
{
    /// <summary>What stands in evidence in the place of a secret. Its presence says that there was a value.</summary>
    public const string Redacted = "<redacted>";

    /// <summary>Whether a variable or option of this name usually holds a secret.</summary>
    public static bool Matches(string name) => Name().IsMatch(name);

    /// <summary>Whether <c>NAME=value</c> carries a secret: a redacted value, or one under such a name. NAME_FILE names a file, which is the better way.</summary>
    public static bool Carries(string variable)
    {
        var equals = variable.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0) return variable.Contains(Redacted, StringComparison.Ordinal);
        var (name, value) = (variable[..equals], variable[(equals + 1)..]);
        return value.Length > 0 && !name.EndsWith("_FILE", StringComparison.OrdinalIgnoreCase) && (Matches(name) || value.Contains(Redacted, StringComparison.Ordinal));
    }

    // Not every name with KEY in it: PUBLIC_KEY, KEYBOARD and the like are no secrets.
    [GeneratedRegex(@"PASS(WORD|WD|PHRASE)?(_|$)|PASSWORD|SECRET|TOKEN|CREDENTIAL|(^|_)(API|ACCESS|PRIVATE|ENCRYPTION|SIGNING|MASTER|AUTH)_?KEY|(^|_)PW(D)?$|_DSN$|CONNECTION_?STRING", RegexOptions.IgnoreCase)]
    private static partial Regex Name();
}
