using System.Runtime.Serialization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Docker.DotNet.Models;

namespace Docker.DotNet.Json;

/// <summary>
/// Reads and writes models as the official client (Newtonsoft.Json) does: names from <see cref="DataMemberAttribute"/>,
/// properties without one never on the wire, names matched without case, null where a value is expected read as its
/// default, default values not written.
/// </summary>
internal static class DockerJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNameCaseInsensitive = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { UseDataMembers } },
        Converters =
        {
            new DateTimeConverter(),
            new BytesConverter(),
            new ObjectConverter(),
            // One by one: code that is compiled ahead cannot make a generic type over a value type when it meets it.
            new EnumMemberConverter<FileSystemChangeKind>(),
            new EnumMemberConverter<RestartPolicyKind>(),
            new EnumMemberConverter<ServiceCreationMode>(),
            new EnumMemberConverter<TaskState>(),
            new NumbersConverter(),
            new EmptyStructsConverter(),
            new NullAsDefaultConverterFactory(),
            new NullableConverterFactory(),
        },
    };

    private static void UseDataMembers(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || !type.Type.IsDefined(typeof(DataContractAttribute), inherit: false))
            return;

        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            var attributes = type.Properties[i].AttributeProvider?.GetCustomAttributes(typeof(DataMemberAttribute), inherit: false);
            if (attributes is [DataMemberAttribute member])
                type.Properties[i].Name = member.Name;
            else
                type.Properties.RemoveAt(i);
        }
    }
}
