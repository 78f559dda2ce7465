using System.Collections.Concurrent;
using System.Collections.Immutable;
using Golden.Engine.Plan;
using Golden.Engine.Programs;
using Golden.Engine.State;

namespace Golden.Engine.Deploy;

/// <summary>Plans every registration and does nothing.</summary>
internal sealed class PlanRegistrar(StepDecider decider, StackState state) : IRegistrar
{
    private readonly ConcurrentQueue<Step> _steps = new();

    /// <summary>In order of the program, then what is in the state and was not registered.</summary>
    public ImmutableArray<Step> Steps()
    {
        var registered = _steps.OrderBy(s => s.Order).ToImmutableArray();
        var wanted = registered.SelectMany(s => s.Old is null ? [s.Urn] : new[] { s.Urn, s.Old.Urn }).ToHashSet(StringComparer.Ordinal);
        var deletions = DependencyOrder.ForDeletion(state.Resources.Where(r => r is { Gone: false } && (r.Superseded || !wanted.Contains(r.Urn))))
            .Select(r => Step.Deletion(r, r.Superseded ? "it has been replaced" : "the program has it no more"));
        return [.. registered, .. deletions];
    }

    public Task<RegisteredResource> RegisterAsync(ResourceGoal goal)
    {
        var step = decider.Decide(goal, state);
        _steps.Enqueue(step);
        var id = step.Kind switch
        {
            StepKind.Same or StepKind.Update => step.Old!.Id,
            StepKind.Read => goal.Options.ReadId,
            _ => null,
        };
        return Task.FromResult(new RegisteredResource(id, step.Outputs));
    }
}
