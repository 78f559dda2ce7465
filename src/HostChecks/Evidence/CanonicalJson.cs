using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HostChecks.Evidence;

/// <summary>Rewrites a JSON document in one form: members in ordinal order, no white space.</summary>
public static class CanonicalJson
{
    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <param name="json">UTF-8 text of one document.</param>
    /// <param name="replace">Given the names of the members on the way to a string and the string, what to write instead.</param>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static string Write(ReadOnlyMemory<byte> json, Func<IReadOnlyList<string>, string, string> replace)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 128 });
        using var stream = new MemoryStream(json.Length);
        using (var writer = new Utf8JsonWriter(stream, _options)) Write(document.RootElement, writer, [], replace);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Write(JsonElement element, Utf8JsonWriter writer, List<string> path, Func<IReadOnlyList<string>, string, string> replace)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in element.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(member.Name);
                    path.Add(member.Name);
                    Write(member.Value, writer, path, replace);
                    path.RemoveAt(path.Count - 1);
                }
                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray()) Write(item, writer, path, replace);
                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(replace(path, Text(element)));
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }

    private static string Text(JsonElement element)
    {
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a surrogate pair is valid JSON but no text.
            return "\uFFFD";
        }
    }
}
