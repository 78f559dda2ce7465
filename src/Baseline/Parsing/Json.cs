using System.Text.Json;
using System.Text.Json.Nodes;

namespace Baseline.Parsing;

/// <summary>JSON from a host: malformed is an evidence error, so is a document that is nested without end.</summary>
public static class Json
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    public static JsonObject Object(string text, string what) =>
        Parse(text, what) as JsonObject ?? throw new EvidenceException($"{what} is not a JSON object");

    public static JsonArray Array(string text, string what) =>
        Parse(text, what) as JsonArray ?? throw new EvidenceException($"{what} is not a JSON array");

    /// <summary>The value at a path of property names; <c>null</c> when any of them is missing or JSON null.</summary>
    public static JsonNode? At(this JsonNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (node is not JsonObject obj) return null;
            node = obj[name];
        }

        return node;
    }

    /// <summary>Text of a string value; <c>null</c> when it is missing.</summary>
    /// <exception cref="EvidenceException">It is something else.</exception>
    public static string? Text(this JsonNode? node) => node is null ? null
        : node is JsonValue value && value.TryGetValue(out string? text) ? text
        : throw new EvidenceException($"'{Excerpt.Of(node.ToJsonString())}' is not a string");

    /// <summary>A number; <c>null</c> when it is missing.</summary>
    /// <exception cref="EvidenceException">It is something else.</exception>
    public static long? Number(this JsonNode? node) => node is null ? null
        : node is JsonValue value && value.TryGetValue(out long number) ? number
        : throw new EvidenceException($"'{Excerpt.Of(node.ToJsonString())}' is not a whole number");

    /// <summary>A truth value; <c>null</c> when it is missing.</summary>
    /// <exception cref="EvidenceException">It is something else.</exception>
    public static bool? Flag(this JsonNode? node) => node is null ? null
        : node is JsonValue value && value.TryGetValue(out bool flag) ? flag
        : throw new EvidenceException($"'{Excerpt.Of(node.ToJsonString())}' is not true or false");

    /// <summary>The items of an array; none when it is missing.</summary>
    /// <exception cref="EvidenceException">It is something else.</exception>
    public static IReadOnlyList<JsonNode?> Items(this JsonNode? node) => node switch
    {
        null => [],
        JsonArray array => [.. array],
        _ => throw new EvidenceException($"'{Excerpt.Of(node.ToJsonString())}' is not an array"),
    };

    private static JsonNode? Parse(string text, string what)
    {
        try
        {
            var node = JsonNode.Parse(text, documentOptions: Options);
            // Nodes are parsed lazily; a duplicate name would otherwise throw at first use, anywhere.
            _ = node?.ToJsonString();
            if (node is JsonObject or JsonArray) Touch(node);
            return node;
        }
        catch (Exception malformed) when (malformed is JsonException or ArgumentException or InvalidOperationException)
        {
            throw new EvidenceException($"{what} is not JSON: {Excerpt.Of(malformed.Message)}", malformed);
        }
    }

    private static void Touch(JsonNode node)
    {
        var children = node is JsonObject obj ? obj.Select(p => p.Value) : ((JsonArray)node).Select(n => n);
        foreach (var child in children)
        {
            if (child is JsonObject or JsonArray) Touch(child);
        }
    }
}
