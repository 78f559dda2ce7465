using System.Text;
using System.Text.RegularExpressions;

namespace Baseline.Text;

/// <summary>
/// Text that is not ours, for a Markdown comment on a change. It stays what it is: no markup, no HTML, and nothing that the platform
/// makes of text after it was rendered: mentions, references to issues, links, emoji. Entities do not help against those, because they
/// are text again by then; a character without width in the middle does.
/// </summary>
public static partial class MarkdownText
{
    private const char NoWidth = '\u200B';

    /// <summary>One line; what ends a line, and other control characters, becomes U+FFFD.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in Recognised().Replace(text, $"$0{NoWidth}"))
        {
            _ = c switch
            {
                '\\' or '|' or '`' or '*' or '_' or '[' or ']' or '#' or '~' or '!' => escaped.Append('\\').Append(c),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                // A backslash does not keep GitHub from reading formulas.
                '$' => escaped.Append("&#36;"),
                // As an entity, so that nobody wonders about what no editor shows.
                NoWidth => escaped.Append("&#8203;"),
                _ => escaped.Append(char.IsControl(c) ? '\uFFFD' : c),
            };
        }

        return escaped.ToString();
    }

    // @name, #1 and GH-1, https://, mailto: and www., :emoji:
    [GeneratedRegex(@"@|#(?=[0-9])|\bgh-(?=[0-9])|:(?=//)|\b(mailto|xmpp):|\bwww(?=\.)|:(?=[a-z0-9_+-]+:)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Recognised();
}
