using System.Collections.Immutable;
using SdkGenerator.Schema;

namespace SdkGenerator.Emit;

/// <summary>
/// What <c>Get</c> takes to find an existing resource: every simple property, none required. Object types are left
/// out, because the official SDK gives them classes of their own here, and a lookup goes by id or name.
/// </summary>
internal static class StateInputs
{
    public static ImmutableSortedDictionary<string, PropertySchema> Of(EntrySchema resource, ImmutableArray<string> names) =>
        names.Select(name => (Name: name, Property: Of(resource, name)))
            .Where(p => p.Property is not null)
            .ToImmutableSortedDictionary(p => p.Name, p => p.Property!, StringComparer.Ordinal);

    private static PropertySchema? Of(EntrySchema resource, string name)
    {
        var property = resource.Inputs.GetValueOrDefault(name) ?? resource.Outputs[name];
        var type = property.Type switch
        {
            "string" => "Input<string>?",
            "boolean" => "Input<bool>?",
            "integer" => "Input<int>?",
            "number" => "Input<double>?",
            "string[]" => "InputList<string>",
            "map<string>" => "InputMap<string>",
            _ => null,
        };
        var isSecret = property.Secret || resource.SecretInputs.Contains(name) || resource.SecretOutputs.Contains(name);
        return type is null ? null : new PropertySchema { Type = property.Type, Cs = property.Cs, CsType = type, Secret = isSecret };
    }
}
