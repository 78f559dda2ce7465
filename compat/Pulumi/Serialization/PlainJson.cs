using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>JSON elements to and from serialised trees.</summary>
internal static class PlainJson
{
    public static object? ToTree(JsonElement element)
        => element.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null => null,
            JsonValueKind.String => element.GetString(),
            JsonValueKind.Number => element.GetDouble(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Array => element.EnumerateArray().Select(ToTree).ToImmutableArray(),
            JsonValueKind.Object => element.EnumerateObject()
                .ToImmutableDictionary(property => property.Name, property => ToTree(property.Value)),
            _ => throw new InvalidOperationException($"Unknown JsonElement.ValueKind: {element.ValueKind}"),
        };

    /// <summary>False if the tree holds something JSON cannot, such as an asset.</summary>
    public static bool TryFromTree(object? tree, out JsonElement element)
    {
        try
        {
            element = JsonSerializer.SerializeToElement(Simplify(tree));
            return true;
        }
        catch (NotSupportedException)
        {
            element = default;
            return false;
        }
    }

    private static object? Simplify(object? tree)
        => tree switch
        {
            null or bool or double or string => tree,
            ImmutableArray<object?> list => list.Select(Simplify).ToList(),
            ImmutableDictionary<string, object?> map => map.ToDictionary(pair => pair.Key, pair => Simplify(pair.Value)),
            _ => throw new NotSupportedException($"{tree.GetType().FullName} is not JSON"),
        };
}
