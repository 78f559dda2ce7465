using System.Collections.Immutable;
using Policies.Sdk.Values;

namespace Policies.Sdk.Configuration;

/// <summary>The settings of a policy.</summary>
public sealed record PolicyConfigSchema
{
    public required ImmutableSortedDictionary<string, ConfigProperty> Properties { get; init; }

    public ImmutableArray<string> Required { get; init; } = [];

    public static PolicyConfigSchema Of(params ReadOnlySpan<(string Name, ConfigProperty Property)> properties)
    {
        var all = ImmutableSortedDictionary.CreateBuilder<string, ConfigProperty>(StringComparer.Ordinal);
        foreach (var (name, property) in properties) all.Add(name, property);
        return new PolicyConfigSchema { Properties = all.ToImmutable() };
    }

    internal bool Mentions(string name) => Properties.ContainsKey(name) || Required.Contains(name);

    /// <summary>The values with the defaults of what is missing.</summary>
    public PolicyObject WithDefaults(PolicyObject values)
    {
        var all = values.Members.ToImmutableSortedDictionary(StringComparer.Ordinal);
        foreach (var (name, property) in Properties)
        {
            if (property.Default is { } value && !all.ContainsKey(name)) all = all.Add(name, value);
        }

        return new PolicyObject(all);
    }

    /// <summary>What is wrong with the schema itself, defaults included.</summary>
    internal IEnumerable<string> Faults(string policy) => Properties.SelectMany(property => property.Value.Faults($"{policy}.{property.Key}"));

    /// <summary>Required settings that have no value.</summary>
    internal IEnumerable<string> Missing(string policy, PolicyObject values) =>
        Required.Where(name => !values.Members.ContainsKey(name)).Select(name => $"{policy}.{name}: required and missing");

    /// <summary>What is wrong with the values; unknown keys included.</summary>
    internal IEnumerable<string> WrongValues(string policy, PolicyObject values)
    {
        foreach (var (name, value) in values.Members.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            if (!Properties.TryGetValue(name, out var property))
                yield return $"{policy}.{name}: unknown setting, allowed: {string.Join(", ", Properties.Keys)}";
            else
                foreach (var error in property.Errors($"{policy}.{name}", value)) yield return error;
        }
    }
}
