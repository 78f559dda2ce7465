using System.Text.Json;
using System.Text.Json.Serialization;
using Docker.DotNet.Models;

namespace Docker.DotNet.Json;

/// <summary>Go's way to write a set: an object whose members are empty objects.</summary>
internal sealed class EmptyStructsConverter : JsonConverter<IDictionary<string, EmptyStruct>>
{
    public override IDictionary<string, EmptyStruct> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var set = JsonDocument.ParseValue(ref reader);
        return set.RootElement.EnumerateObject().ToDictionary(member => member.Name, _ => default(EmptyStruct));
    }

    public override void Write(Utf8JsonWriter writer, IDictionary<string, EmptyStruct> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var name in value.Keys)
        {
            writer.WriteStartObject(name);
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
    }
}
