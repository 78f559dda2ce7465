using System.Text.Encodings.Web;
using System.Text.Json;

namespace Golden.Engine.Values;

/// <summary>Canonical JSON: ordinal member order, numbers in their shortest form. Equal values give equal bytes.</summary>
public static class PropertyJson
{
    internal static JsonSerializerOptions Relaxed { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a value for readers outside the engine: secrets and unknowns as their placeholder texts.</summary>
    public static void WriteRedacted(Utf8JsonWriter writer, PropertyValue value) =>
        Write(writer, value, (w, special) => w.WriteStringValue(PropertyText.Redacted(special)));

    /// <summary>Writes a value in full, secrets in clear.</summary>
    /// <exception cref="InvalidOperationException">The value has unknown parts or assets.</exception>
    public static void WriteRevealed(Utf8JsonWriter writer, PropertyValue value) =>
        Write(writer, value, (w, special) =>
        {
            if (special is not PropertySecret secret) throw new InvalidOperationException($"{special} has no JSON form.");
            WriteRevealed(w, secret.Value);
        });

    /// <summary>Writes a value; <paramref name="special"/> writes secrets, unknowns and assets.</summary>
    internal static void Write(Utf8JsonWriter writer, PropertyValue value, Action<Utf8JsonWriter, PropertyValue> special)
    {
        switch (value)
        {
            case PropertyNull:
                writer.WriteNullValue();
                break;
            case PropertyBool b:
                writer.WriteBooleanValue(b.Value);
                break;
            case PropertyNumber n:
                writer.WriteRawValue(PropertyText.Number(n.Value));
                break;
            case PropertyString s:
                writer.WriteStringValue(s.Value);
                break;
            case PropertyList list:
                writer.WriteStartArray();
                foreach (var item in list.Items) Write(writer, item, special);
                writer.WriteEndArray();
                break;
            case PropertyObject o:
                writer.WriteStartObject();
                foreach (var (name, member) in o.Members)
                {
                    writer.WritePropertyName(name);
                    Write(writer, member, special);
                }

                writer.WriteEndObject();
                break;
            default:
                special(writer, value);
                break;
        }
    }

    /// <summary>Reads plain JSON. <paramref name="special"/> may take over an object; it returns <c>null</c> for ordinary ones.</summary>
    public static PropertyValue Read(JsonElement element, Func<JsonElement, PropertyValue?>? special = null) => element.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => PropertyValue.Null,
        JsonValueKind.True => PropertyValue.Of(true),
        JsonValueKind.False => PropertyValue.Of(false),
        JsonValueKind.Number => PropertyValue.Of(element.GetDouble()),
        JsonValueKind.String => PropertyValue.Of(element.GetString()),
        JsonValueKind.Array => PropertyValue.ListOf(element.EnumerateArray().Select(e => Read(e, special))),
        _ => special?.Invoke(element)
             ?? PropertyObject.From(element.EnumerateObject().Select(m => KeyValuePair.Create(m.Name, Read(m.Value, special)))),
    };
}
