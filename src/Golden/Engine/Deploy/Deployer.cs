using System.Collections.Immutable;
using Golden.Engine.Config;
using Golden.Engine.Plan;
using Golden.Engine.Programs;
using Golden.Engine.Providers;
using Golden.Engine.State;
using Golden.Engine.Values;

namespace Golden.Engine.Deploy;

/// <summary>Plan, apply, refresh and destroy one stack. The caller holds the stack's lock for everything but a plan.</summary>
/// <param name="run">Runs the program.</param>
/// <param name="providers">Who makes what.</param>
/// <param name="store">Where the state is.</param>
/// <param name="log">Is told what happens.</param>
/// <param name="redactor">Learns every secret that passes.</param>
public sealed class Deployer(ProgramRun run, ProviderCatalogue providers, IStateStore store, IDeploymentLog log, Redactor redactor)
{
    private readonly StepDecider _decider = new(providers);

    /// <exception cref="Pulumi.RunException">The program failed.</exception>
    public async Task<DeploymentPlan> PlanAsync(StackConfig config, StackState state)
    {
        var recovered = state.Recover();
        var registrar = new PlanRegistrar(_decider, recovered);
        var outputs = await run.RunAsync(config, preview: true, registrar);
        var steps = registrar.Steps();
        foreach (var step in steps)
        {
            redactor.Learn(step.Goal?.Inputs ?? PropertyObject.Empty);
            redactor.Learn(step.Old?.Inputs ?? PropertyObject.Empty);
            redactor.Learn(step.Outputs);
        }

        return new DeploymentPlan(config, steps, recovered.Pending, outputs);
    }

    /// <summary>Makes reality what the program says. The state on disk is always what has been done so far.</summary>
    /// <exception cref="OperationCanceledException">Interrupted; running steps have ended.</exception>
    /// <exception cref="ProtectedException">A protected resource would have to go.</exception>
    public async Task<DeploymentResult> UpAsync(StackConfig config, StackState state, CancellationToken cancellationToken)
    {
        var journal = new Journal(store, state);
        journal.Change(StateChanges.Recover);
        var executor = new StepExecutor(providers, journal, log, redactor);
        await CleanUpAsync(journal, cancellationToken);

        using var registrar = new ApplyRegistrar(_decider, executor, journal, log, redactor, cancellationToken);
        var outputs = state.Outputs;
        try
        {
            await run.RunAsync(config, preview: false, registrar, known => outputs = known);
        }
        catch (Exception e) when (e is not OperationCanceledException && !registrar.Failures.IsEmpty)
        {
            await registrar.DrainAsync();
            cancellationToken.ThrowIfCancellationRequested();
            journal.Change(s => s.Outputs.Equals(outputs) ? s : s with { Outputs = outputs });
            return new DeploymentResult(outputs, registrar.Failures);
        }
        catch
        {
            await registrar.DrainAsync();
            cancellationToken.ThrowIfCancellationRequested();
            throw;
        }

        var failures = await DeleteAsync(journal, executor, r => r.Superseded || r.Gone || !registrar.Registered(r.Urn), cancellationToken);
        journal.Change(s => s.Outputs.Equals(outputs) ? s : s with { Outputs = outputs });
        return new DeploymentResult(outputs, failures);
    }

    /// <summary>Deletes everything, dependents first, and then forgets the stack.</summary>
    public async Task<DeploymentResult> DestroyAsync(StackState state, CancellationToken cancellationToken)
    {
        if (state.Resources.Where(r => r.Protect).Select(r => r.Name).ToImmutableArray() is { IsEmpty: false } names)
            throw new ProtectedException(names);
        var journal = new Journal(store, state);
        journal.Change(StateChanges.Recover);
        await CleanUpAsync(journal, cancellationToken);
        var failures = await DeleteAsync(journal, new StepExecutor(providers, journal, log, redactor), _ => true, cancellationToken);
        if (failures.IsEmpty) store.Delete();
        return new DeploymentResult(PropertyObject.Empty, failures);
    }

    /// <summary>Reads back what is really there.</summary>
    /// <returns>Differences of outputs by resource name; a resource that is gone has one change of the empty path.</returns>
    public async Task<ImmutableArray<(string Name, PropertyChange Change)>> RefreshAsync(StackState state, CancellationToken cancellationToken)
    {
        var journal = new Journal(store, state);
        journal.Change(StateChanges.Recover);
        var found = ImmutableArray.CreateBuilder<(string, PropertyChange)>();
        foreach (var resource in journal.Current.Resources.Where(r => r is { Custom: true, Superseded: false, Gone: false }))
        {
            redactor.Learn(resource.Outputs);
            var outputs = await providers.For(resource.Type).ReadAsync(resource, cancellationToken);
            if (outputs is null)
            {
                found.Add((resource.Name, new PropertyChange("", resource.Outputs, null)));
                journal.Change(s => s.Remove(resource));
                continue;
            }

            found.AddRange(PropertyDiff.Compare(resource.Outputs, outputs).Select(change => (resource.Name, change)));
            journal.Change(s => s.Put(resource with { Outputs = outputs }));
        }

        return found.ToImmutable();
    }

    /// <summary>Removes what interrupted creations may have left, with their own inputs, before anything new is made.</summary>
    private async Task CleanUpAsync(Journal journal, CancellationToken cancellationToken)
    {
        foreach (var operation in journal.Current.Pending.Reverse())
        {
            var half = new ResourceState
            {
                Urn = operation.Urn,
                Type = operation.Type,
                Name = Urns.Name(operation.Urn),
                Custom = true,
                Inputs = operation.Inputs,
            };
            redactor.Learn(half.Inputs);
            var provider = providers.For(half.Type);
            if (provider.Deletes(half)) log.Note($"{half.Name}: an earlier creation was interrupted or failed; clearing away what it may have left.");
            try
            {
                await provider.DeleteAsync(new StepRequest(half.Name, half.Inputs, log), half, cancellationToken);
            }
            catch (StepException e)
            {
                // What never came to exist cannot be deleted, so this is no reason to stop.
                log.Note(redactor.Redact($"{e.Message} (going on)"));
            }

            journal.Complete(operation, s => s);
        }
    }

    private async Task<ImmutableArray<StepFailure>> DeleteAsync(
        Journal journal, StepExecutor executor, Func<ResourceState, bool> unwanted, CancellationToken cancellationToken)
    {
        var doomed = journal.Current.Resources.Where(unwanted).ToImmutableArray();
        if (doomed.Where(r => r is { Protect: true, Superseded: false }).Select(r => r.Name).ToImmutableArray() is { IsEmpty: false } names)
            throw new ProtectedException(names);
        foreach (var resource in DependencyOrder.ForDeletion(doomed))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (resource.Gone)
            {
                journal.Change(s => s.Remove(resource));
                continue;
            }

            var step = Step.Deletion(resource);
            var clock = System.Diagnostics.Stopwatch.StartNew();
            if (resource.Custom) log.Started(step);
            try
            {
                await executor.DeleteAsync(resource, cancellationToken);
            }
            catch (StepException e)
            {
                // Others may still need what could not be deleted: stop here, the next run goes on.
                var failure = new StepFailure(step, redactor.Redact(e.Message));
                log.Failed(step, failure.Message);
                return [failure];
            }

            if (resource.Custom) log.Finished(step, clock.Elapsed);
        }

        return [];
    }
}
