using System.Collections.Immutable;
using System.Text.Json;

namespace Policies.Sdk.Values;

/// <summary>Values from JSON in the form of Pulumi state files and of policy configuration.</summary>
public static class PolicyJson
{
    /// <exception cref="JsonException">Not JSON, or nested deeper than 64 levels.</exception>
    /// <exception cref="FormatException">A special value is malformed.</exception>
    public static PolicyValue Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Read(document.RootElement);
    }

    /// <summary>Reads everything at once, so the document may be disposed afterwards.</summary>
    /// <exception cref="FormatException">A special value is malformed.</exception>
    public static PolicyValue Read(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                return SpecialValues.FromText(element.GetString()!);
            case JsonValueKind.Number:
                return element.GetDouble();
            case JsonValueKind.True or JsonValueKind.False:
                return element.GetBoolean();
            case JsonValueKind.Array:
                return new PolicyList([.. element.EnumerateArray().Select(Read)]);
            case JsonValueKind.Object when Signature(element) is { } signature:
                return SpecialValues.FromSignature(signature, name =>
                    element.TryGetProperty(name, out var member) ? Read(member) : PolicyNull.Instance);
            case JsonValueKind.Object:
                var members = ImmutableSortedDictionary.CreateBuilder<string, PolicyValue>(StringComparer.Ordinal);
                foreach (var member in element.EnumerateObject()) members[member.Name] = Read(member.Value);
                return new PolicyObject(members.ToImmutable());
            default:
                return PolicyNull.Instance;
        }
    }

    private static string? Signature(JsonElement element) =>
        element.TryGetProperty(SpecialValues.SignatureKey, out var key) && key.ValueKind == JsonValueKind.String ? key.GetString() : null;
}
