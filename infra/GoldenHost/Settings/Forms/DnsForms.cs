using System.Text.RegularExpressions;

namespace GoldenHost.Settings.Forms;

/// <summary>Host and domain names.</summary>
public static partial class DnsForms
{
    /// <summary>RFC 1123 label, lower case only: host names are compared by programs that do not all fold case.</summary>
    [GeneratedRegex("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$")]
    private static partial Regex LabelForm();

    public static bool IsLabel(string text) => LabelForm().IsMatch(text);

    /// <summary>A fully qualified name of at least two labels (RFC 1035), the last one not a number, without a final dot.</summary>
    public static bool IsDomain(string text)
    {
        if (text.Length > 253) return false;
        var labels = text.Split('.');
        return labels.Length > 1 && labels.All(IsLabel) && !labels[^1].All(char.IsAsciiDigit);
    }

    /// <summary>A domain, or one with a leading dot, which stands for the domain and everything below it. No other wildcard.</summary>
    public static bool IsDomainPattern(string text) => IsDomain(text.StartsWith('.') ? text[1..] : text);
}
