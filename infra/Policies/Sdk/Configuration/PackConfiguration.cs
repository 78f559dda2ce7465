using System.Collections.Immutable;
using Policies.Sdk.Values;

namespace Policies.Sdk.Configuration;

/// <summary>What users set for a pack: by policy, and by <see cref="All"/> for the policies that are not named.</summary>
public sealed record PackConfiguration(ImmutableSortedDictionary<string, PolicyConfig> Policies)
{
    /// <summary>Reserved name: its level is for every policy that has none of its own.</summary>
    public const string All = "all";

    public static PackConfiguration None { get; } = new(ImmutableSortedDictionary<string, PolicyConfig>.Empty);

    /// <summary>Most specific first: the policy's configuration, <c>all</c>, the policy's code, the pack's code.</summary>
    public EnforcementLevel LevelOf(PolicyPack pack, Policy policy) =>
        Policies.GetValueOrDefault(policy.Name)?.EnforcementLevel
        ?? Policies.GetValueOrDefault(All)?.EnforcementLevel
        ?? policy.EnforcementLevel
        ?? pack.EnforcementLevel;

    /// <summary>The policy's settings with the defaults of its schema.</summary>
    public PolicyObject PropertiesOf(Policy policy)
    {
        var values = Policies.GetValueOrDefault(policy.Name)?.Properties ?? PolicyObject.Empty;
        return policy.ConfigSchema?.WithDefaults(values) ?? values;
    }

    /// <summary>What the Pulumi engine would refuse: unknown policies and settings, missing and wrong values.</summary>
    public IReadOnlyList<string> Errors(PolicyPack pack) =>
    [
        .. WrongValues(pack),
        // A required setting of a policy that is not mentioned at all is missing too.
        .. pack.Policies.Where(p => p.ConfigSchema is not null).SelectMany(p => p.ConfigSchema!.Missing(p.Name, Policies.GetValueOrDefault(p.Name)?.Properties ?? PolicyObject.Empty)),
    ];

    /// <summary>The same for a configuration that need not be complete: what users start from.</summary>
    internal IReadOnlyList<string> WrongValues(PolicyPack pack)
    {
        var byName = pack.Policies.ToDictionary(p => p.Name, StringComparer.Ordinal);
        var errors = new List<string>();
        foreach (var (name, config) in Policies)
        {
            var settings = config.Properties ?? PolicyObject.Empty;
            if (name == All)
            {
                if (settings.Members.Count > 0) errors.Add($"{All}: only {PolicyConfig.LevelKey} can be set for all policies");
            }
            else if (!byName.TryGetValue(name, out var policy))
            {
                errors.Add($"{name}: no such policy in pack {pack.Name}");
            }
            else if (policy.ConfigSchema is { } schema)
            {
                errors.AddRange(schema.WrongValues(name, settings));
            }
            else if (settings.Members.Count > 0)
            {
                errors.Add($"{name}: takes no settings but {PolicyConfig.LevelKey}");
            }
        }

        return errors;
    }
}
