using System.Collections.Immutable;
using Golden.Engine.Plan;
using Golden.Engine.Programs;
using Golden.Engine.Values;
using Policies.Sdk;
using Policies.Sdk.Values;

namespace Golden.Judging;

/// <summary>A plan of the embedded engine as the policy SDK sees it.</summary>
public static class PlannedResources
{
    private const string ProviderPrefix = "pulumi:providers:";

    /// <summary>Everything that would exist after an <c>up</c>: all steps but deletions.</summary>
    public static ImmutableArray<PolicyResource> Of(DeploymentPlan plan)
    {
        var goals = plan.Steps.Select(step => step.Goal).OfType<ResourceGoal>().ToList();
        var providers = goals.Where(g => g.Type.StartsWith(ProviderPrefix, StringComparison.Ordinal))
            .GroupBy(g => g.Type[ProviderPrefix.Length..]).ToDictionary(g => g.Key, g => g.ToList());
        return [.. goals.Select(goal => Of(goal, Provider(goal, providers)))];
    }

    public static PolicyObject Of(PropertyObject value) => new(() => value.Members.ToImmutableSortedDictionary(
        m => m.Key, m => Of(m.Value), StringComparer.Ordinal));

    private static PolicyResource Of(ResourceGoal goal, PolicyProvider? provider) => new()
    {
        Type = goal.Type,
        Name = goal.Name,
        Urn = goal.Urn,
        Properties = Of(goal.Inputs),
        Provider = provider,
        Parent = goal.Parent,
        Dependencies = goal.Dependencies,
        PropertyDependencies = goal.PropertyDependencies,
        Options = new PolicyResourceOptions
        {
            Protect = goal.Options.Protect,
            IgnoreChanges = goal.Options.IgnoreChanges,
            DeleteBeforeReplace = goal.Options.DeleteBeforeReplace,
            AdditionalSecretOutputs = goal.Options.AdditionalSecretOutputs,
            Aliases = goal.Options.Aliases,
            CustomTimeouts = new(
                goal.Options.CreateTimeout?.TotalSeconds ?? 0, goal.Options.UpdateTimeout?.TotalSeconds ?? 0, goal.Options.DeleteTimeout?.TotalSeconds ?? 0),
            Parent = goal.Parent,
        },
    };

    /// <summary>The engine does not say which provider makes a resource; where the program has one for the package it is that one.</summary>
    private static PolicyProvider? Provider(ResourceGoal goal, Dictionary<string, List<ResourceGoal>> providers) =>
        goal.Custom && providers.GetValueOrDefault(goal.Type.Split(':')[0]) is [var only]
            ? new() { Type = only.Type, Name = only.Name, Urn = only.Urn, Properties = Of(only.Inputs) }
            : null;

    private static PolicyValue Of(PropertyValue value) => value switch
    {
        PropertyString text => new PolicyString(text.Value),
        PropertyBool flag => new PolicyBoolean(flag.Value),
        PropertyNumber number => new PolicyNumber(number.Value),
        PropertyUnknown => new PolicyUnknown(),
        PropertySecret secret => new PolicySecret(Of(secret.Value)),
        PropertyList list => new PolicyList(() => [.. list.Items.Select(Of)]),
        PropertyObject o => Of(o),
        // Its content is not known to the engine.
        PropertyAsset => new PolicyUnknown(UnknownKind.Asset),
        _ => PolicyNull.Instance,
    };
}
