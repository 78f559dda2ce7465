using System.Collections.Immutable;
using Golden.Engine.Config;
using Golden.Engine.State;
using Golden.Engine.Values;

namespace Golden.Engine.Plan;

/// <summary>What an <c>up</c> would do.</summary>
/// <param name="Config">With which configuration.</param>
/// <param name="Steps">In order of the program, deletions last.</param>
/// <param name="Interrupted">Operations of an earlier run whose outcome nobody knows.</param>
/// <param name="Outputs">The stack's outputs, as far as they are known.</param>
public sealed record DeploymentPlan(
    StackConfig Config, ImmutableArray<Step> Steps, ImmutableArray<PendingOperation> Interrupted, PropertyObject Outputs)
{
    /// <summary>Whether an <c>up</c> would do nothing.</summary>
    public bool Empty => Interrupted.IsEmpty && Steps.All(s => s.Kind is StepKind.Same or StepKind.Read);

    /// <summary>Steps that this engine cannot take.</summary>
    public ImmutableArray<Step> Refused => [.. Steps.Where(s => s.PreviewOnly && s.Kind != StepKind.Same)];

    /// <summary>Number of custom resources by kind.</summary>
    public ImmutableSortedDictionary<StepKind, int> Counts =>
        Steps.Where(s => s.Custom).GroupBy(s => s.Kind).ToImmutableSortedDictionary(g => g.Key, g => g.Count());
}
