using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Docker.DotNet.Json;

/// <summary>What may be missing in models, type by type: code that is compiled ahead cannot make a generic type when it meets one.</summary>
internal sealed class NullableConverterFactory : JsonConverterFactory
{
    private readonly Dictionary<Type, Func<JsonSerializerOptions, JsonConverter>> _converters = new()
    {
        [typeof(bool?)] = JsonMetadataServices.GetNullableConverter<bool>,
        [typeof(uint?)] = JsonMetadataServices.GetNullableConverter<uint>,
        [typeof(long?)] = JsonMetadataServices.GetNullableConverter<long>,
        [typeof(ulong?)] = JsonMetadataServices.GetNullableConverter<ulong>,
        [typeof(DateTime?)] = JsonMetadataServices.GetNullableConverter<DateTime>,
        [typeof(TimeSpan?)] = JsonMetadataServices.GetNullableConverter<TimeSpan>,
    };

    public override bool CanConvert(Type typeToConvert) => _converters.ContainsKey(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => _converters[typeToConvert](options);
}
