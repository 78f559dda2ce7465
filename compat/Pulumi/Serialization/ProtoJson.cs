using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Pulumi.Serialization;

/// <summary>
/// Prints a serialised tree as the official package does for <c>[Input(json: true)]</c>, which uses the formatter of
/// Google.Protobuf: a space inside brackets and after colons and commas, keys sorted, markup and invisible characters
/// escaped.
/// </summary>
internal static class ProtoJson
{
    public static string Format(object? tree)
        => tree switch
        {
            null => "null",
            bool flag => flag ? "true" : "false",
            double number => double.IsFinite(number)
                ? number.ToString("r", CultureInfo.InvariantCulture)
                : $"\"{number.ToString(CultureInfo.InvariantCulture)}\"",
            string text => Quote(text),
            ImmutableArray<object?> list => Enclose('[', list.Select(Format), ']'),
            ImmutableDictionary<string, object?> map => Enclose(
                '{',
                map.OrderBy(pair => pair.Key, StringComparer.InvariantCulture)
                    .Select(pair => $"{Quote(pair.Key)}: {Format(pair.Value)}"),
                '}'),
            _ => throw new InvalidOperationException(
                "Unsupported value when converting to protobuf: " + tree.GetType().FullName),
        };

    private static string Enclose(char open, IEnumerable<string> items, char close)
    {
        var text = string.Join(", ", items);
        return text.Length == 0 ? $"{open} {close}" : $"{open} {text} {close}";
    }

    private static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                _ when IsEscaped(c) => quoted.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }

    private static bool IsEscaped(char c)
        => c is '<' or '>' || char.IsControl(c)
            || char.GetUnicodeCategory(c) is UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
