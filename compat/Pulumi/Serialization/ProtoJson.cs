using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>
/// Prints a serialised tree as the official package does for <c>[Input(json: true)]</c>: JSON with a space inside
/// brackets and after colons and commas, keys sorted.
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
            string text => JsonSerializer.Serialize(text, Relaxed),
            ImmutableArray<object?> list => Enclose('[', list.Select(Format), ']'),
            ImmutableDictionary<string, object?> map => Enclose(
                '{',
                map.OrderBy(pair => pair.Key, StringComparer.InvariantCulture)
                    .Select(pair => $"{Format(pair.Key)}: {Format(pair.Value)}"),
                '}'),
            _ => throw new InvalidOperationException(
                "Unsupported value when converting to protobuf: " + tree.GetType().FullName),
        };

    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static string Enclose(char open, IEnumerable<string> items, char close)
    {
        var text = string.Join(", ", items);
        return text.Length == 0 ? $"{open} {close}" : $"{open} {text} {close}";
    }
}
