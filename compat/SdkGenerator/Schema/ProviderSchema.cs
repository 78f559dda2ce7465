using System.Collections.Immutable;
using System.Text.Json;

namespace SdkGenerator.Schema;

/// <summary>What one provider offers: resources and functions by token, object types and enumerations by name.</summary>
public sealed record ProviderSchema
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public required string Version { get; init; }

    /// <summary>By token, such as "aws:ec2/instance:Instance" or "pulumi:providers:aws".</summary>
    public required ImmutableSortedDictionary<string, EntrySchema> Entries { get; init; }

    /// <summary>By name, such as "ec2.InstanceMetadataOptions".</summary>
    public required ImmutableSortedDictionary<string, TypeSchema> Types { get; init; }

    /// <summary>Values by member name, by name, such as "ec2.Tenancy".</summary>
    public required ImmutableSortedDictionary<string, ImmutableDictionary<string, string>> Enums { get; init; }

    /// <exception cref="JsonException">Not such a document.</exception>
    public static ProviderSchema Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new ProviderSchema
        {
            Version = root.GetProperty("$meta").GetProperty("version").GetString()!,
            Entries = root.EnumerateObject().Where(p => !p.Name.StartsWith('$'))
                .ToImmutableSortedDictionary(p => p.Name, p => p.Value.Deserialize<EntrySchema>(Json)!, StringComparer.Ordinal),
            Types = Section<TypeSchema>(root, "$types"),
            Enums = Section<ImmutableDictionary<string, string>>(root, "$enums"),
        };
    }

    private static ImmutableSortedDictionary<string, T> Section<T>(JsonElement root, string name) =>
        root.GetProperty(name).EnumerateObject()
            .ToImmutableSortedDictionary(p => p.Name, p => p.Value.Deserialize<T>(Json)!, StringComparer.Ordinal);
}
