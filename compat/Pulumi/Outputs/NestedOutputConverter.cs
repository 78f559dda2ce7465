using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi;

/// <summary>Lets System.Text.Json read and write outputs and inputs nested in a value, and notes what it saw.</summary>
internal sealed class NestedOutputConverter(ImmutableHashSet<Resource> resources, bool isSecret) : JsonConverterFactory
{
    private readonly HashSet<Resource> _seenResources = [];

    public bool SeenUnknown { get; private set; }

    public bool SeenSecret { get; private set; }

    public IEnumerable<Resource> SeenResources => _seenResources;

    /// <summary>The options a caller gave (which stay untouched) plus this converter.</summary>
    public JsonSerializerOptions AddTo(JsonSerializerOptions? options)
    {
        var own = options is null ? new JsonSerializerOptions() : new JsonSerializerOptions(options);
        own.Converters.Add(this);
        return own;
    }

    public override bool CanConvert(Type typeToConvert) => ConverterFor(typeToConvert) is not null;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
        => (JsonConverter)Activator.CreateInstance(
            ConverterFor(typeToConvert)!.MakeGenericType(typeToConvert.GenericTypeArguments), this)!;

    private static Type? ConverterFor(Type type)
        => !type.IsConstructedGenericType ? null
        : type.GetGenericTypeDefinition() == typeof(Output<>) ? typeof(OutputConverter<>)
        : type.GetGenericTypeDefinition() == typeof(Input<>) ? typeof(InputConverter<>)
        : type.GetGenericTypeDefinition() == typeof(InputList<>) ? typeof(InputListConverter<>)
        : type.GetGenericTypeDefinition() == typeof(InputMap<>) ? typeof(InputMapConverter<>)
        : null;

    private Output<T> Read<T>(ref Utf8JsonReader reader, JsonSerializerOptions options)
        => new(new Serialization.OutputData<T>(
            resources, JsonSerializer.Deserialize<T>(ref reader, options)!, IsKnown: true, isSecret));

    private void Write<T>(Utf8JsonWriter writer, Output<T> output, JsonSerializerOptions options)
    {
        // Converters are synchronous.
        var data = output.DataTask.GetAwaiter().GetResult();
        _seenResources.UnionWith(data.Resources);
        if (!data.IsKnown)
        {
            // The caller drops the whole text once it sees this.
            SeenUnknown = true;
            writer.WriteNullValue();
            return;
        }

        SeenSecret |= data.IsSecret;
        JsonSerializer.Serialize(writer, data.Value, options);
    }

    private sealed class OutputConverter<T>(NestedOutputConverter nested) : JsonConverter<Output<T>>
    {
        public override Output<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => nested.Read<T>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, Output<T> value, JsonSerializerOptions options)
            => nested.Write(writer, value, options);
    }

    private sealed class InputConverter<T>(NestedOutputConverter nested) : JsonConverter<Input<T>>
    {
        public override Input<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => nested.Read<T>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, Input<T> value, JsonSerializerOptions options)
            => nested.Write(writer, value.ToOutput(), options);
    }

    private sealed class InputListConverter<T>(NestedOutputConverter nested) : JsonConverter<InputList<T>>
    {
        public override InputList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => nested.Read<ImmutableArray<T>>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, InputList<T> value, JsonSerializerOptions options)
            => nested.Write(writer, value.ToOutput(), options);
    }

    private sealed class InputMapConverter<T>(NestedOutputConverter nested) : JsonConverter<InputMap<T>>
    {
        public override InputMap<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => nested.Read<ImmutableDictionary<string, T>>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, InputMap<T> value, JsonSerializerOptions options)
            => nested.Write(writer, value.ToOutput(), options);
    }
}
