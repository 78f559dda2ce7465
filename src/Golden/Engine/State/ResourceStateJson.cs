using System.Collections.Immutable;
using System.Text.Json;

namespace Golden.Engine.State;

/// <summary>One resource in the state file. Flags and lists are written only when they say something.</summary>
internal static class ResourceStateJson
{
    public static void Write(Utf8JsonWriter writer, ResourceState resource, ISecretBox box)
    {
        writer.WriteStartObject();
        writer.WriteString("urn", resource.Urn);
        writer.WriteString("type", resource.Type);
        writer.WriteString("name", resource.Name);
        writer.WriteBoolean("custom", resource.Custom);
        if (resource.Id.Length > 0) writer.WriteString("id", resource.Id);
        if (resource.Parent is not null) writer.WriteString("parent", resource.Parent);
        Flag(writer, "protect", resource.Protect);
        Flag(writer, "retainOnDelete", resource.RetainOnDelete);
        Flag(writer, "superseded", resource.Superseded);
        Flag(writer, "gone", resource.Gone);
        Flag(writer, "tainted", resource.Tainted);
        Flag(writer, "damaged", resource.Damaged);
        StateJson.Value(writer, "inputs", resource.Inputs, box);
        StateJson.Value(writer, "outputs", resource.Outputs, box);
        Texts(writer, "dependencies", resource.Dependencies);
        if (resource.PropertyDependencies.Count > 0)
        {
            writer.WriteStartObject("propertyDependencies");
            foreach (var (property, urns) in resource.PropertyDependencies) Texts(writer, property, urns);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    public static ResourceState Read(JsonElement e, ISecretBox box) => new()
    {
        Urn = e.GetProperty("urn").GetString()!,
        Type = e.GetProperty("type").GetString()!,
        Name = e.GetProperty("name").GetString()!,
        Custom = e.GetProperty("custom").GetBoolean(),
        Id = Text(e, "id") ?? "",
        Parent = Text(e, "parent"),
        Protect = Flag(e, "protect"),
        RetainOnDelete = Flag(e, "retainOnDelete"),
        Superseded = Flag(e, "superseded"),
        Gone = Flag(e, "gone"),
        Tainted = Flag(e, "tainted"),
        Damaged = Flag(e, "damaged"),
        Inputs = StateJson.Object(e, "inputs", box),
        Outputs = StateJson.Object(e, "outputs", box),
        Dependencies = e.TryGetProperty("dependencies", out var dependencies) ? Texts(dependencies) : [],
        PropertyDependencies = e.TryGetProperty("propertyDependencies", out var properties)
            ? properties.EnumerateObject().ToImmutableSortedDictionary(p => p.Name, p => Texts(p.Value))
            : ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty,
    };

    private static void Flag(Utf8JsonWriter writer, string name, bool value)
    {
        if (value) writer.WriteBoolean(name, true);
    }

    private static bool Flag(JsonElement e, string name) => e.TryGetProperty(name, out var value) && value.GetBoolean();

    private static string? Text(JsonElement e, string name) => e.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static void Texts(Utf8JsonWriter writer, string name, ImmutableArray<string> texts)
    {
        if (texts.IsEmpty) return;
        writer.WriteStartArray(name);
        foreach (var text in texts) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    private static ImmutableArray<string> Texts(JsonElement e) => [.. e.EnumerateArray().Select(t => t.GetString()!)];
}
