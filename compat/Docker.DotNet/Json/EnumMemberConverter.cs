using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Docker.DotNet.Json;

/// <summary>
/// Reads a number, or a member's <see cref="EnumMemberAttribute"/> value or name. <see cref="JsonStringEnumConverter"/>
/// cannot be used: it refuses the empty name that the API gives to a restart policy that is not set.
/// </summary>
internal sealed class EnumMemberConverter<T> : JsonConverter<T> where T : struct, Enum
{
    private readonly Dictionary<T, string> _names = Enum.GetValues<T>().ToDictionary(value => value, WireName);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number)
            return (T)Enum.ToObject(typeof(T), reader.GetInt64());

        var text = reader.GetString();
        foreach (var (value, name) in _names)
        {
            if (string.Equals(name, text, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        return Enum.TryParse<T>(text, ignoreCase: true, out var parsed)
            ? parsed
            : throw new JsonException($"'{text}' is not a {typeof(T).Name}; allowed: {string.Join(", ", _names.Values)}.");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(_names[value]);

    private static string WireName(T value)
    {
        var name = value.ToString();
        return typeof(T).GetField(name).GetCustomAttribute<EnumMemberAttribute>()?.Value ?? name;
    }
}
