using Policies.Sdk.Configuration;
using Policies.Sdk.Values;

namespace Policies.Sdk.Evaluation;

/// <summary>A policy with what its configuration makes of it, worked out once for all requests.</summary>
internal sealed class ConfiguredPolicy<TPolicy>(TPolicy policy, PolicyPack pack, PackConfiguration configuration) where TPolicy : Policy
{
    public TPolicy Policy { get; } = policy;

    /// <summary>As configured: before ramps, and with remediation as a level of its own.</summary>
    public EnforcementLevel Level { get; } = configuration.LevelOf(pack, policy);

    /// <summary>Settings, defaults filled in.</summary>
    public PolicyObject Config { get; } = configuration.PropertiesOf(policy);

    /// <summary>The policy for people: <c>'name' from policy pack 'pack@v1.2.3'</c>.</summary>
    public string From { get; } = $"'{policy.Name}' from policy pack '{pack.Name}@v{pack.Version}'";

    /// <summary>Said of a resource, or a stack, that the policy is not about.</summary>
    public NotApplicablePolicy NotApplicable { get; } = new(policy.Name, OnlyFor(policy));

    /// <summary>How violations count on a day: advisory, mandatory or disabled.</summary>
    public EnforcementLevel LevelOn(DateOnly today) => Level switch
    {
        EnforcementLevel.Disabled => EnforcementLevel.Disabled,
        EnforcementLevel.Advisory => EnforcementLevel.Advisory,
        _ when Policy.MandatoryFrom is { } from && today < from => EnforcementLevel.Advisory,
        _ => EnforcementLevel.Mandatory,
    };

    public bool AppliesTo(string type) => Policy.AppliesTo.IsEmpty || Policy.AppliesTo.Contains(type);

    // The words of Pulumi's Node SDK, which knows one type only.
    private static string OnlyFor(Policy policy) => policy.AppliesTo is [var type]
        ? $"Policy only applies to resources of type '{type}'"
        : $"Policy only applies to resources of types '{string.Join("', '", policy.AppliesTo)}'";
}
