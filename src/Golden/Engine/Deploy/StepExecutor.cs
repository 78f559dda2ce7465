using System.Diagnostics;
using Golden.Engine.Plan;
using Golden.Engine.Programs;
using Golden.Engine.Providers;
using Golden.Engine.State;
using Golden.Engine.Values;

namespace Golden.Engine.Deploy;

/// <summary>Takes one step at a time: journal, provider, journal.</summary>
internal sealed class StepExecutor(ProviderCatalogue providers, Journal journal, IDeploymentLog log, Redactor redactor)
{
    /// <returns>The resource as it is now.</returns>
    /// <exception cref="StepException">It failed, and stays in the journal.</exception>
    public async Task<ResourceState> ApplyAsync(Step step, CancellationToken cancellationToken)
    {
        redactor.Learn(step.Goal!.Inputs);
        if (step.Kind == StepKind.Same || !step.Custom) return Keep(step);
        var clock = Stopwatch.StartNew();
        log.Started(step);
        if (step is { Kind: StepKind.Replace, DeleteFirst: true }) await DeleteAsync(step.Old!, cancellationToken);
        var resource = step.Kind == StepKind.Update
            ? await UpdateAsync(step, cancellationToken)
            : await CreateAsync(step, cancellationToken);
        log.Finished(step, clock.Elapsed);
        return resource;
    }

    /// <summary>Deletes the real thing and forgets the resource; one that is to come back is remembered as gone.</summary>
    /// <exception cref="StepException">It failed, and stays in the journal.</exception>
    public async Task DeleteAsync(ResourceState resource, CancellationToken cancellationToken, bool comesBack = false)
    {
        var kind = resource.Superseded ? OperationKind.Discard : OperationKind.Delete;
        var operation = new PendingOperation(kind, resource.Urn, resource.Type, resource.Inputs);
        if (resource is { Custom: true, RetainOnDelete: false })
        {
            redactor.Learn(resource.Inputs);
            redactor.Learn(resource.Outputs);
            journal.Begin(operation);
            var request = new StepRequest(resource.Name, resource.Inputs, log);
            await providers.For(resource.Type).DeleteAsync(request, resource, cancellationToken);
        }

        journal.Complete(operation, s => comesBack
            ? s.Put(resource with { Gone = true, Tainted = false, Damaged = false })
            : s.Remove(s.Resources.First(r => r.Urn == resource.Urn && r.Superseded == resource.Superseded && r.Id == resource.Id)));
    }

    private async Task<ResourceState> CreateAsync(Step step, CancellationToken cancellationToken)
    {
        var goal = step.Goal!;
        var operation = new PendingOperation(OperationKind.Create, goal.Urn, goal.Type, goal.Inputs);
        journal.Begin(operation);
        var request = new StepRequest(goal.Name, goal.Inputs, log, goal.Options.CreateTimeout);
        var result = await providers.For(goal.Type).CreateAsync(request, cancellationToken);
        var resource = Resource(goal, result);
        var supersedes = step is { Kind: StepKind.Replace, DeleteFirst: false };
        journal.Complete(operation, s => supersedes ? s.Supersede(resource) : s.Put(resource));
        return resource;
    }

    private async Task<ResourceState> UpdateAsync(Step step, CancellationToken cancellationToken)
    {
        var goal = step.Goal!;
        var operation = new PendingOperation(OperationKind.Update, goal.Urn, goal.Type, goal.Inputs);
        journal.Begin(operation);
        var request = new StepRequest(goal.Name, goal.Inputs, log, goal.Options.UpdateTimeout);
        var resource = Resource(goal, await providers.For(goal.Type).UpdateAsync(request, step.Old!, cancellationToken));
        journal.Complete(operation, s => s.Put(resource));
        return resource;
    }

    /// <summary>Nothing to do, but secretness, dependencies or options may have changed.</summary>
    private ResourceState Keep(Step step)
    {
        var goal = step.Goal!;
        redactor.Learn(step.Old?.Outputs ?? PropertyObject.Empty);
        var outputs = (step.Old?.Outputs ?? PropertyObject.Empty).WithSecret(goal.Options.AdditionalSecretOutputs);
        var resource = Resource(goal, new ProviderResult(step.Old?.Id ?? "", outputs));
        journal.Change(s => s.Put(resource));
        return resource;
    }

    private ResourceState Resource(ResourceGoal goal, ProviderResult result)
    {
        var outputs = result.Outputs.WithSecret(goal.Options.AdditionalSecretOutputs);
        redactor.Learn(outputs);
        return new ResourceState
        {
            Urn = goal.Urn,
            Type = goal.Type,
            Name = goal.Name,
            Custom = goal.Custom,
            Id = result.Id,
            Parent = goal.Parent,
            Inputs = goal.Inputs,
            Outputs = outputs,
            Dependencies = goal.Dependencies,
            PropertyDependencies = goal.PropertyDependencies,
            Protect = goal.Options.Protect,
            RetainOnDelete = goal.Options.RetainOnDelete,
        };
    }
}
