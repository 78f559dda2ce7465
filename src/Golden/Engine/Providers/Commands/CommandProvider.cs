using System.Collections.Immutable;
using System.Security.Cryptography;
using Golden.Engine.State;
using Golden.Engine.Values;

namespace Golden.Engine.Providers.Commands;

/// <summary>
/// <c>command:local:Command</c> and <c>command:remote:Command</c>, as the real provider has them: a changed trigger
/// replaces, any other change runs <c>update ?? create</c>, <c>delete</c> runs with the old state, nothing is read back.
/// </summary>
internal sealed class CommandProvider(ICommandRunner runner) : IProvider
{
    private static readonly PropertyPath _triggers = PropertyPath.Parse("triggers");

    public bool Deletes(ResourceState old) => old.Inputs.Text("delete") is { Length: > 0 };

    public bool PreviewOnly => false;

    public string? ReplaceReason(ResourceState old, PropertyObject inputs, ImmutableArray<PropertyChange> changes) =>
        changes.FirstOrDefault(c => _triggers.Touches(PropertyPath.Parse(c.Path))) is { } change ? $"{change.Path} changed" : null;

    // Output of a run that has not happened is unknown, also for an update.
    public PropertyObject PreviewOutputs(PropertyObject inputs, ResourceState? old) => inputs;

    public async Task<ProviderResult> CreateAsync(StepRequest request, CancellationToken cancellationToken)
    {
        Check(request);
        var output = request.Inputs.Text("create") is { Length: > 0 } create
            ? await runner.RunAsync(new CommandRun("create", create, request.Inputs, null, request), cancellationToken)
            : new CommandOutput("", "");
        return new ProviderResult(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)), Outputs(request.Inputs, output));
    }

    public async Task<ProviderResult> UpdateAsync(StepRequest request, ResourceState old, CancellationToken cancellationToken)
    {
        Check(request);
        var previous = Previous(old);
        var text = request.Inputs.Text("update") is { Length: > 0 } update ? update : request.Inputs.Text("create");
        var output = string.IsNullOrEmpty(text)
            ? previous
            : await runner.RunAsync(new CommandRun("update", text, request.Inputs, Wanted(request.Inputs, previous), request), cancellationToken);
        return new ProviderResult(old.Id, Outputs(request.Inputs, output));
    }

    public async Task DeleteAsync(StepRequest request, ResourceState old, CancellationToken cancellationToken)
    {
        if (old.Inputs.Text("delete") is not { Length: > 0 } delete) return;
        await runner.RunAsync(
            new CommandRun("delete", delete, old.Inputs, Wanted(old.Inputs, Previous(old)), request), cancellationToken);
    }

    public Task<PropertyObject?> ReadAsync(ResourceState old, CancellationToken cancellationToken) =>
        Task.FromResult<PropertyObject?>(old.Outputs);

    private static PropertyObject Outputs(PropertyObject inputs, CommandOutput output) => inputs
        .With("stdout", PropertyValue.Of(output.Stdout))
        .With("stderr", PropertyValue.Of(output.Stderr));

    private static CommandOutput Previous(ResourceState old) => new(old.Outputs.Text("stdout") ?? "", old.Outputs.Text("stderr") ?? "");

    private static CommandOutput? Wanted(PropertyObject inputs, CommandOutput previous) =>
        inputs.Flag("addPreviousOutputInEnv") == false ? null : previous;

    private void Check(StepRequest request)
    {
        if (runner.Refuse(request.Inputs) is { } refusal)
            throw new StepException($"{request.Name}: {refusal}. The embedded engine cannot do that; use: pulumi up");
    }
}
