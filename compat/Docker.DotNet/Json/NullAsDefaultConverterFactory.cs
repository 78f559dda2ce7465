using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Docker.DotNet.Json;

/// <summary>Lets a JSON null stand for 0 or false, as Go clients do.</summary>
internal sealed class NullAsDefaultConverterFactory : JsonConverterFactory
{
    private readonly Dictionary<Type, JsonConverter> _converters = new()
    {
        [typeof(bool)] = new NullAsDefaultConverter<bool>(JsonMetadataServices.BooleanConverter),
        [typeof(int)] = new NullAsDefaultConverter<int>(JsonMetadataServices.Int32Converter),
        [typeof(long)] = new NullAsDefaultConverter<long>(JsonMetadataServices.Int64Converter),
        [typeof(ushort)] = new NullAsDefaultConverter<ushort>(JsonMetadataServices.UInt16Converter),
        [typeof(uint)] = new NullAsDefaultConverter<uint>(JsonMetadataServices.UInt32Converter),
        [typeof(ulong)] = new NullAsDefaultConverter<ulong>(JsonMetadataServices.UInt64Converter),
    };

    public override bool CanConvert(Type typeToConvert) => _converters.ContainsKey(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => _converters[typeToConvert];
}
