using System.Collections;
using System.Collections.Immutable;
using System.Text.Json;
using SdkGenerator;
using SdkGenerator.Schema;

namespace Tests.Shared.Schemas;

/// <summary>
/// Judges the arguments of a planned resource or call, as mocks see them, by the providers' schemas: the token and
/// every key exist, values are of the right kind, and nothing required is missing.
/// </summary>
public sealed class SchemaValidator
{
    private readonly ImmutableDictionary<string, ProviderSchema> _schemas;

    private SchemaValidator(IEnumerable<ProviderSchema> schemas) =>
        _schemas = schemas.SelectMany(schema => schema.Entries.Keys.Select(token => (token, schema)))
            .ToImmutableDictionary(p => p.token, p => p.schema);

    /// <summary>Reads the schemas in the repository that contains the running tests.</summary>
    public static SchemaValidator Load()
    {
        var compat = new DirectoryInfo(Repository.Path("compat"));
        return new SchemaValidator(Package.All.Select(p => ProviderSchema.Parse(File.ReadAllText(p.SchemaFile(compat)))));
    }

    /// <summary>Whether a token should be in the schemas: components of this repository and the stack are not.</summary>
    public static bool IsProviderToken(string token) =>
        token.Split(':')[0] is "aws" or "command" or "tls" || token.StartsWith("pulumi:providers:", StringComparison.Ordinal);

    /// <summary>What is wrong, one sentence each, with the path of the input; empty if nothing is.</summary>
    /// <param name="token">Type of a resource or name of a function, such as "aws:ec2/vpc:Vpc".</param>
    /// <param name="inputs">Plain values as in <c>MockResourceArgs.Inputs</c> or <c>MockCallArgs.Args</c>.</param>
    /// <param name="isComplete">False in a preview, where mocks do not see inputs that are not known yet.</param>
    public IReadOnlyList<string> Validate(string token, IEnumerable<KeyValuePair<string, object>> inputs, bool isComplete = true)
    {
        if (!_schemas.TryGetValue(token, out var schema))
            return [$"{token}: no such token in compat/*/schema.json"];

        var known = schema.Entries[token].Inputs;
        var asJson = token.StartsWith("pulumi:providers:", StringComparison.Ordinal);
        var given = inputs.Where(i => i.Value is not null)
            .Select(i => KeyValuePair.Create(i.Key, asJson ? FromJson(i.Value, known.GetValueOrDefault(i.Key)) : i.Value));
        return [.. Members(schema, token, given, known, isComplete)];
    }

    private static IEnumerable<string> Members(
        ProviderSchema schema,
        string path,
        IEnumerable<KeyValuePair<string, object>> given,
        ImmutableSortedDictionary<string, PropertySchema> known,
        bool isComplete)
    {
        var values = given.ToDictionary();
        foreach (var (key, value) in values.OrderBy(v => v.Key, StringComparer.Ordinal))
        {
            var errors = known.TryGetValue(key, out var property)
                ? Value(schema, $"{path}.{key}", value, property.Type, property.CsType)
                : [$"{path}.{key}: no such input; there are {string.Join(", ", known.Keys)}"];
            foreach (var error in errors)
                yield return error;
        }

        foreach (var (key, _) in known.Where(p => isComplete && p.Value.Required && !values.ContainsKey(p.Key)))
            yield return $"{path}.{key}: required, but not given";
    }

    private static IEnumerable<string> Value(ProviderSchema schema, string path, object value, string type, string csType)
    {
        if (type.EndsWith("[]", StringComparison.Ordinal) && !type.Contains('|', StringComparison.Ordinal))
        {
            return value is IEnumerable list and not string and not IDictionary
                ? list.Cast<object>().SelectMany((item, i) => Value(schema, $"{path}[{i}]", item, type[..^2], csType))
                : [$"{path}: found {Describe(value)}, must be a list"];
        }

        if (type.StartsWith("map<", StringComparison.Ordinal))
        {
            return value is IEnumerable<KeyValuePair<string, object>> map
                ? map.SelectMany(item => Value(schema, $"{path}.{item.Key}", item.Value, type[4..^1], csType))
                : [$"{path}: found {Describe(value)}, must be a map"];
        }

        if (type.StartsWith("object:", StringComparison.Ordinal))
        {
            return value is IEnumerable<KeyValuePair<string, object>> members
                ? Members(schema, path, members, schema.Types[type["object:".Length..]].Input!, isComplete: true)
                : [$"{path}: found {Describe(value)}, must be an object"];
        }

        if (type.StartsWith("enum:", StringComparison.Ordinal))
        {
            var allowed = schema.Enums[type["enum:".Length..]].Values.Order(StringComparer.Ordinal);
            return csType.Contains("Union<string", StringComparison.Ordinal) || allowed.Contains(value)
                ? []
                : [$"{path}: found {Describe(value)}, allowed {string.Join(", ", allowed)}"];
        }

        var isRight = type switch
        {
            "string" => value is string,
            "boolean" => value is bool,
            "integer" => value is int || (value is double number && Math.Floor(number) == number),
            "number" => value is int or double,
            _ => true,
        };
        return isRight ? [] : [$"{path}: found {Describe(value)}, must be {type}"];
    }

    private static string Describe(object value) => value is string text ? $"\"{text}\"" : $"{value} ({value.GetType().Name})";

    // Providers take everything that is not text as JSON.
    private static object FromJson(object value, PropertySchema? property) =>
        value is string json && property is { Type: not "string" } ? Plain(JsonSerializer.Deserialize<JsonElement>(json)) : value;

    private static object Plain(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().ToImmutableDictionary(p => p.Name, p => Plain(p.Value)),
        JsonValueKind.Array => json.EnumerateArray().Select(Plain).ToImmutableArray(),
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.True or JsonValueKind.False => json.GetBoolean(),
        _ => json.ToString(),
    };
}
