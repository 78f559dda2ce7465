using System.Text.Json;
using System.Text.Json.Nodes;
using Policies.Sdk;
using Policies.Sdk.Configuration;
using Policies.Sdk.Values;
using Policies.Tests.Sdk;

namespace Policies.Tests.Rules;

/// <summary>
/// The cases of one resource policy in <c>Cases/*.json</c>: inputs that pass, fail, or cannot be decided. In them <c>"?"</c>
/// is an unknown value, <c>{"$secret": x}</c> a secret one, <c>"$type"</c> another type than the case's, and <c>"$secretOutputs"</c> the option.
/// </summary>
public sealed class PolicyCase
{
    private readonly JsonObject _case;

    private PolicyCase(string policy, JsonObject @case)
    {
        Policy = policy;
        _case = @case;
    }

    public static IReadOnlyDictionary<string, PolicyCase> All { get; } = Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Rules", "Cases"), "*.json")
        .SelectMany(file => JsonNode.Parse(File.ReadAllText(file))!.AsObject())
        .ToDictionary(c => c.Key, c => new PolicyCase(c.Key, c.Value!.AsObject()), StringComparer.Ordinal);

    public string Policy { get; }

    public string Type => _case["type"]!.GetValue<string>();

    public StackContext Stack => new() { Stack = _case["stack"]?.GetValue<string>() ?? "" };

    public PackConfiguration Config => _case["config"] is { } json ? Plan.Config(Policy, json: json.ToJsonString()) : PackConfiguration.None;

    /// <summary>The policy never needs the value: its case says why, in <c>decidedWithoutValue</c>.</summary>
    public bool IsDecidedWithoutValue => _case["decidedWithoutValue"]?.GetValue<string>().Length > 0;

    /// <param name="kind"><c>pass</c>, <c>fail</c> or <c>unknown</c>.</param>
    public IEnumerable<PolicyResource> Resources(string kind)
    {
        foreach (var inputs in _case[kind]!.AsArray())
        {
            yield return Plan.Resource(inputs!["$type"]?.GetValue<string>() ?? Type, Expand(inputs)!.ToJsonString()) with
            {
                Options = new PolicyResourceOptions { AdditionalSecretOutputs = [.. inputs["$secretOutputs"]?.Deserialize<string[]>() ?? []] },
            };
        }

        if (_case[kind + "Options"] is { } options)
        {
            yield return Plan.Resource(Type, "{}") with
            {
                Options = new PolicyResourceOptions
                {
                    Protect = options["protect"]?.GetValue<bool>() ?? false,
                    IgnoreChanges = [.. options["ignoreChanges"]?.Deserialize<string[]>() ?? []],
                },
            };
        }

        if (_case[kind + "Provider"] is { } provider)
        {
            yield return Plan.Resource(Type, "{}") with
            {
                Provider = new() { Type = "pulumi:providers:aws", Name = "aws", Urn = "urn:aws", Properties = Plan.Object(Expand(provider)!.ToJsonString()) },
            };
        }
    }

    private static JsonNode? Expand(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) && text == "?" => JsonValue.Create(Plan.Unknown),
        JsonArray array => new JsonArray([.. array.Select(Expand)]),
        JsonObject o when o.TryGetPropertyValue("$secret", out var secret) => new JsonObject
        {
            [SpecialValues.SignatureKey] = SpecialValues.SecretSignature,
            ["value"] = Expand(secret),
        },
        JsonObject o => new JsonObject(o.Where(m => m.Key is not ("$type" or "$secretOutputs")).Select(m => KeyValuePair.Create(m.Key, Expand(m.Value)))),
        _ => node?.DeepClone(),
    };
}
