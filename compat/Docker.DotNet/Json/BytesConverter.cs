using System.Text.Json;
using System.Text.Json.Serialization;

namespace Docker.DotNet.Json;

/// <summary>Bytes are base64 text on the wire, as Go writes a byte slice.</summary>
internal sealed class BytesConverter : JsonConverter<IList<byte>>
{
    public override IList<byte> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetBytesFromBase64();

    public override void Write(Utf8JsonWriter writer, IList<byte> value, JsonSerializerOptions options) => writer.WriteBase64StringValue([.. value]);
}
