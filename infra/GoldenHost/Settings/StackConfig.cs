using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GoldenHost.Settings;

/// <summary>
/// The stack's values as Pulumi hands them to a program, by name without the namespace. Read from the two variables
/// that <c>Pulumi.Config</c> itself reads, because that class can neither list keys (to refuse unknown ones) nor tell
/// which are encrypted, and only works inside a deployment.
/// </summary>
/// <param name="Values">Text of every value; lists and objects as JSON.</param>
/// <param name="SecretKeys">Names of the values that are encrypted in the stack file.</param>
public sealed record StackConfig(ImmutableSortedDictionary<string, string> Values, ImmutableHashSet<string> SecretKeys)
{
    public const string ValuesVariable = "PULUMI_CONFIG";
    public const string SecretKeysVariable = "PULUMI_CONFIG_SECRET_KEYS";

    public static StackConfig FromEnvironment() =>
        Parse(Environment.GetEnvironmentVariable(ValuesVariable), Environment.GetEnvironmentVariable(SecretKeysVariable));

    /// <summary>Keeps the values of our namespace; those of providers (<c>aws:…</c>) are not ours to judge.</summary>
    /// <param name="values">JSON object of full key to value, or <c>null</c>.</param>
    /// <param name="secretKeys">JSON array of full keys, or <c>null</c>.</param>
    public static StackConfig Parse(string? values, string? secretKeys)
    {
        var parsed = JsonNode.Parse(values ?? "{}")?.AsObject() ?? [];
        var secrets = JsonSerializer.Deserialize<string[]>(secretKeys ?? "[]") ?? [];
        return new StackConfig(
            parsed.Where(entry => Own(entry.Key) is not null)
                .ToImmutableSortedDictionary(entry => Own(entry.Key)!, entry => entry.Value?.ToString() ?? "", StringComparer.Ordinal),
            [.. secrets.Select(Own).OfType<string>()]);
    }

    /// <summary>The name of a key of ours. Pulumi once wrote keys as <c>namespace:config:name</c>, and still reads them.</summary>
    private static string? Own(string key)
    {
        const string prefix = SettingKey.Namespace + ":";
        if (!key.StartsWith(prefix, StringComparison.Ordinal)) return null;
        var name = key[prefix.Length..];
        return name.StartsWith("config:", StringComparison.Ordinal) ? name["config:".Length..] : name;
    }
}
