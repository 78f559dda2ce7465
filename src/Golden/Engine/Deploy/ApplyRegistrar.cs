using System.Collections.Concurrent;
using System.Collections.Immutable;
using Golden.Engine.Plan;
using Golden.Engine.Programs;
using Golden.Engine.Providers;
using Golden.Engine.State;
using Golden.Engine.Values;
using Pulumi;

namespace Golden.Engine.Deploy;

/// <summary>Brings every registration to its goal. After a failure or an interruption no new step begins.</summary>
internal sealed class ApplyRegistrar(
    StepDecider decider, StepExecutor executor, Journal journal, IDeploymentLog log, Redactor redactor, CancellationToken cancellationToken) : IRegistrar, IDisposable
{
    /// <summary>Steps at once. Commands mostly wait for machines, so more than there are processors.</summary>
    private const int Parallel = 8;

    private readonly SemaphoreSlim _slots = new(Parallel);
    private readonly ConcurrentQueue<Task> _running = new();
    private readonly ConcurrentQueue<StepFailure> _failures = new();
    private readonly ConcurrentDictionary<string, byte> _registered = new(StringComparer.Ordinal);

    public ImmutableArray<StepFailure> Failures => [.. _failures.OrderBy(f => f.Step.Order)];

    public bool Registered(string urn) => _registered.ContainsKey(urn);

    public Task<RegisteredResource> RegisterAsync(ResourceGoal goal)
    {
        var task = ApplyAsync(goal);
        _running.Enqueue(task);
        return task;
    }

    /// <summary>The SDK ends a run at the first failure without waiting for what else is under way; this does.</summary>
    public Task DrainAsync() => Task.WhenAll(_running.Select(t => t.ContinueWith(_ => { }, TaskScheduler.Default)));

    public void Dispose() => _slots.Dispose();

    private async Task<RegisteredResource> ApplyAsync(ResourceGoal goal)
    {
        await _slots.WaitAsync(cancellationToken);
        var step = decider.Decide(goal, journal.Current);
        try
        {
            if (!_failures.IsEmpty) throw new RunException($"{goal.Name} was not started because another step failed.");
            cancellationToken.ThrowIfCancellationRequested();
            var resource = await ApplyAsync(goal, Renamed(step));
            _registered.TryAdd(goal.Urn, 0);
            return new RegisteredResource(resource.Custom ? resource.Id : null, resource.Outputs);
        }
        catch (Exception e) when (e is not (OperationCanceledException or RunException))
        {
            var failure = new StepFailure(step, redactor.Redact(e.Message));
            _failures.Enqueue(failure);
            log.Failed(step, failure.Message);
            throw new RunException(failure.Message);
        }
        finally
        {
            _slots.Release();
        }
    }

    private async Task<ResourceState> ApplyAsync(ResourceGoal goal, Step step)
    {
        if (step.Kind == StepKind.Read) throw new StepException($"{goal.Name}: looking up existing things needs their provider. Use: pulumi up");
        if (step is { Kind: StepKind.Replace, Old.Protect: true }) throw new ProtectedException([goal.Name]);
        if (step is { Kind: StepKind.Replace, DeleteFirst: true }) await DeleteDependentsAsync(step.Old!);
        return await executor.ApplyAsync(step, cancellationToken);
    }

    /// <summary>A resource that was found by an alias takes its new URN first.</summary>
    private Step Renamed(Step step)
    {
        if (step.Old is not { } old || old.Urn == step.Urn) return step;
        journal.Change(s => s.Rename(old.Urn, step.Urn));
        return step with { Old = journal.Current.Find(step.Urn) };
    }

    /// <summary>What would have to be replaced along with a resource goes before it does.</summary>
    private async Task DeleteDependentsAsync(ResourceState resource)
    {
        var dependents = DependencyOrder.Dependents(journal.Current, resource.Urn, decider.ReplacedByChangeOf);
        if (dependents.Where(d => d.Protect).Select(d => d.Name).ToImmutableArray() is { IsEmpty: false } names) throw new ProtectedException(names);
        foreach (var dependent in DependencyOrder.ForDeletion(dependents))
        {
            log.Started(Step.Deletion(dependent, $"{resource.Name} is replaced"));
            await executor.DeleteAsync(dependent, cancellationToken, comesBack: true);
        }
    }
}
