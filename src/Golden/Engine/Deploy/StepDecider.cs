using System.Collections.Immutable;
using Golden.Engine.Plan;
using Golden.Engine.Programs;
using Golden.Engine.Providers;
using Golden.Engine.State;
using Golden.Engine.Values;

namespace Golden.Engine.Deploy;

/// <summary>
/// Decides what happens to a resource, with the rules of the Pulumi engine: a provider's or an option's reason
/// replaces, any other change updates. Pure but for the providers' clock.
/// </summary>
internal sealed class StepDecider(ProviderCatalogue providers)
{
    public Step Decide(ResourceGoal goal, StackState state)
    {
        var old = state.Find(goal.Urn) ?? goal.Options.Aliases.Select(state.Find).FirstOrDefault(r => r is not null);
        if (old is { Gone: true }) old = null;
        return goal switch
        {
            { Custom: false } => Step(goal, old, old is null ? StepKind.Create : StepKind.Same),
            { Options.ReadId: not null } => Step(goal, old, StepKind.Read),
            _ when old is null => Step(goal, null, StepKind.Create),
            _ => Compare(goal with { Inputs = Effective(goal, old) }, old),
        };
    }

    /// <summary>Whether the resource would have to be replaced if these inputs were to change to something unknown.</summary>
    public bool ReplacedByChangeOf(ResourceState resource, IEnumerable<string> inputs)
    {
        var changed = inputs.Aggregate(resource.Inputs, (all, name) => all.With(name, PropertyValue.Unknown));
        var changes = PropertyDiff.Compare(resource.Inputs, changed);
        return !changes.IsEmpty && providers.For(resource.Type).ReplaceReason(resource, changed, changes) is not null;
    }

    private static PropertyObject Effective(ResourceGoal goal, ResourceState old) =>
        goal.Options.IgnoreChanges.Aggregate(goal.Inputs, (inputs, path) => PropertyPath.Parse(path).Restore(old.Inputs, inputs));

    private static string? OptionReason(ResourceGoal goal, ImmutableArray<PropertyChange> changes) =>
        goal.Options.ReplaceOnChanges.Select(PropertyPath.Parse)
            .SelectMany(path => changes.Where(c => path.Touches(PropertyPath.Parse(c.Path))))
            .Select(c => $"{c.Path} changed").FirstOrDefault();

    private Step Compare(ResourceGoal goal, ResourceState old)
    {
        var changes = PropertyDiff.Compare(old.Inputs, goal.Inputs);
        var reason = (old.Damaged ? "an interrupted run may have deleted it" : null)
            ?? (old.Type == goal.Type ? null : $"its type was {old.Type}")
            ?? providers.For(goal.Type).ReplaceReason(old, goal.Inputs, changes)
            ?? OptionReason(goal, changes);
        if (reason is not null)
        {
            return Step(goal, old, StepKind.Replace) with
            {
                Changes = changes,
                Reason = reason,
                DeleteFirst = old.Damaged || goal.Options.DeleteBeforeReplace == true,
            };
        }

        if (changes.IsEmpty && !old.Tainted) return Step(goal, old, StepKind.Same);
        return Step(goal, old, StepKind.Update) with
        {
            Changes = changes,
            Reason = old.Tainted ? "an earlier update was interrupted or failed" : null,
        };
    }

    private Step Step(ResourceGoal goal, ResourceState? old, StepKind kind)
    {
        var provider = providers.For(goal.Type);
        return new Step
        {
            Kind = kind,
            Urn = goal.Urn,
            Type = goal.Type,
            Name = goal.Name,
            Parent = goal.Parent,
            Custom = goal.Custom,
            Order = goal.Order,
            Goal = goal,
            Old = old,
            PreviewOnly = goal.Custom && provider.PreviewOnly,
            Outputs = kind switch
            {
                StepKind.Same when goal.Custom => old!.Outputs,
                StepKind.Update => provider.PreviewOutputs(goal.Inputs, old),
                _ => goal.Custom ? provider.PreviewOutputs(goal.Inputs, null) : PropertyObject.Empty,
            },
        };
    }
}
