using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Golden.Engine.Values;

namespace Golden.Engine.State;

/// <summary>The state file's layout. Secrets carry the signature that Pulumi's own state files use, and a ciphertext.</summary>
internal static class StateJson
{
    private const string Signature = "4dabf18193072939515e22adb298388d";
    private const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";
    private const string AssetSignature = "c44067f5952c0a294b673a41bacd8c17";

    public static byte[] Write(StackState state, ISecretBox box)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("schemaVersion", StackState.SchemaVersion);
            writer.WriteString("project", state.Project);
            writer.WriteString("stack", state.Stack);
            writer.WriteNumber("serial", state.Serial);
            writer.WritePropertyName("encryption");
            box.Header.WriteTo(writer);
            Value(writer, "generatedConfig", state.GeneratedConfig, box);
            Value(writer, "outputs", state.Outputs, box);
            writer.WriteStartArray("pending");
            foreach (var operation in state.Pending) Write(writer, operation, box);
            writer.WriteEndArray();
            writer.WriteStartArray("resources");
            foreach (var resource in state.Resources) ResourceStateJson.Write(writer, resource, box);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    public static StackState Read(JsonElement root, ISecretBox box) => new()
    {
        Project = root.GetProperty("project").GetString()!,
        Stack = root.GetProperty("stack").GetString()!,
        Serial = root.GetProperty("serial").GetInt64(),
        GeneratedConfig = Object(root, "generatedConfig", box),
        Outputs = Object(root, "outputs", box),
        Pending = [.. root.GetProperty("pending").EnumerateArray().Select(e => ReadPending(e, box))],
        Resources = [.. root.GetProperty("resources").EnumerateArray().Select(e => ResourceStateJson.Read(e, box))],
    };

    internal static void Value(Utf8JsonWriter writer, string name, PropertyValue value, ISecretBox box)
    {
        writer.WritePropertyName(name);
        PropertyJson.Write(writer, value, (w, special) => Special(w, special, box));
    }

    internal static PropertyObject Object(JsonElement parent, string name, ISecretBox box) =>
        (PropertyObject)PropertyJson.Read(parent.GetProperty(name), e => Special(e, box));

    private static void Write(Utf8JsonWriter writer, PendingOperation operation, ISecretBox box)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", operation.Kind.ToString());
        writer.WriteString("urn", operation.Urn);
        writer.WriteString("type", operation.Type);
        Value(writer, "inputs", operation.Inputs, box);
        writer.WriteEndObject();
    }

    private static PendingOperation ReadPending(JsonElement element, ISecretBox box) => new(
        Enum.Parse<OperationKind>(element.GetProperty("kind").GetString()!),
        element.GetProperty("urn").GetString()!,
        element.GetProperty("type").GetString()!,
        Object(element, "inputs", box));

    private static void Special(Utf8JsonWriter writer, PropertyValue value, ISecretBox box)
    {
        writer.WriteStartObject();
        switch (value)
        {
            case PropertySecret secret:
                writer.WriteString(Signature, SecretSignature);
                writer.WriteString("ciphertext", box.Seal(Revealed(secret.Value)));
                break;
            case PropertyAsset asset:
                writer.WriteString(Signature, AssetSignature);
                writer.WriteString("kind", asset.Kind);
                break;
            default:
                throw new InvalidOperationException("An unknown value cannot be in the state.");
        }

        writer.WriteEndObject();
    }

    private static PropertyValue? Special(JsonElement element, ISecretBox box)
    {
        if (!element.TryGetProperty(Signature, out var signature)) return null;
        if (signature.GetString() == AssetSignature) return new PropertyAsset(element.GetProperty("kind").GetString()!);
        using var plain = JsonDocument.Parse(box.Open(element.GetProperty("ciphertext").GetString()!));
        return PropertyValue.SecretOf(PropertyJson.Read(plain.RootElement));
    }

    private static string Revealed(PropertyValue value)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer)) PropertyJson.WriteRevealed(writer, value);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
