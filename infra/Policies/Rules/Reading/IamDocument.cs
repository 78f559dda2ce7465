using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Policies.Sdk.Values;

namespace Policies.Rules.Reading;

/// <summary>Reads IAM policy documents, which resources hold as JSON text.</summary>
internal static class IamDocument
{
    private static readonly FrozenSet<string> _namingConditions =
        FrozenSet.ToFrozenSet(["StringEquals", "StringEqualsIgnoreCase", "StringLike", "ArnEquals", "ArnLike"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The statements; none when the property is missing.</summary>
    /// <exception cref="UnknownValueException">The document is not known yet.</exception>
    /// <exception cref="PropertyTypeException">It is no policy document.</exception>
    public static ImmutableArray<IamStatement> Read(Property document)
    {
        if (document.AsString() is not { } text) return [];
        try
        {
            using var json = JsonDocument.Parse(text);
            if (document.IsSecret) Hide(document, json.RootElement);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("Statement", out var statement)
                ? [.. Each(statement).Select(Statement)]
                : throw Malformed(document);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw Malformed(document);
        }
    }

    /// <summary>What a secret document says is as secret as its text.</summary>
    private static void Hide(Property document, JsonElement part)
    {
        if (part.ValueKind == JsonValueKind.String) document.Hide(part.GetString()!);
        else if (part.ValueKind == JsonValueKind.Array) foreach (var item in part.EnumerateArray()) Hide(document, item);
        else if (part.ValueKind == JsonValueKind.Object) foreach (var member in part.EnumerateObject()) Hide(document, member.Value);
    }

    private static IamStatement Statement(JsonElement from) => new()
    {
        Sid = from.TryGetProperty("Sid", out var sid) ? sid.GetString() ?? "" : "",
        // Without an effect, or with a misspelt one, it is judged: what is not a "Deny" may allow.
        Allows = !from.TryGetProperty("Effect", out var effect) || effect.GetString() != "Deny",
        Actions = Texts(from, "Action"),
        NotActions = Texts(from, "NotAction"),
        Resources = Texts(from, "Resource"),
        NotResources = Texts(from, "NotResource"),
        Principals = [.. Principals(from)],
        HasNotPrincipal = from.TryGetProperty("NotPrincipal", out _),
        ConditionKeys = from.TryGetProperty("Condition", out var condition)
            ? [.. condition.EnumerateObject().Where(o => Names(o.Name)).SelectMany(o => o.Value.EnumerateObject()).Where(IsLimited).Select(k => k.Name.ToLowerInvariant())]
            : [],
    };

    /// <summary>Not those that let through everything but (StringNotEquals), what is absent (Null, …IfExists, ForAllValues), or many (Bool, dates).</summary>
    private static bool Names(string condition) => _namingConditions.Contains(condition[(condition.StartsWith("ForAnyValue:", StringComparison.OrdinalIgnoreCase) ? "ForAnyValue:".Length : 0)..]);

    private static bool IsLimited(JsonProperty key) => Each(key.Value).All(value => value.GetString() is { } text && text.Trim('*', '?').Length > 0);

    private static IEnumerable<(string, string)> Principals(JsonElement from)
    {
        if (!from.TryGetProperty("Principal", out var principal)) return [];
        return principal.ValueKind == JsonValueKind.String
            ? [("AWS", principal.GetString()!)]
            : principal.EnumerateObject().SelectMany(p => Each(p.Value).Select(name => (p.Name, name.GetString() ?? "")));
    }

    private static ImmutableArray<string> Texts(JsonElement from, string name) =>
        from.TryGetProperty(name, out var value) ? [.. Each(value).Select(v => v.GetString() ?? "")] : [];

    private static List<JsonElement> Each(JsonElement value) => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];

    private static PropertyTypeException Malformed(Property document) => new(document.Path, "an IAM policy document", "something else");
}
