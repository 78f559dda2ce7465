using System.Collections.Immutable;
using Golden.Engine.State;
using Golden.Engine.Values;

namespace Golden.Engine.Providers;

/// <summary>For resources that need a cloud: they are planned here and made by <c>pulumi up</c>.</summary>
public sealed class PreviewOnlyProvider : IProvider
{
    public bool Deletes(ResourceState old) => true;

    public bool PreviewOnly => true;

    public string? ReplaceReason(ResourceState old, PropertyObject inputs, ImmutableArray<PropertyChange> changes) => null;

    public PropertyObject PreviewOutputs(PropertyObject inputs, ResourceState? old) => inputs;

    public Task<ProviderResult> CreateAsync(StepRequest request, CancellationToken cancellationToken) => throw Refusal(request);

    public Task<ProviderResult> UpdateAsync(StepRequest request, ResourceState old, CancellationToken cancellationToken) => throw Refusal(request);

    public Task DeleteAsync(StepRequest request, ResourceState old, CancellationToken cancellationToken) => throw Refusal(request);

    public Task<PropertyObject?> ReadAsync(ResourceState old, CancellationToken cancellationToken) =>
        Task.FromResult<PropertyObject?>(old.Outputs);

    private static StepException Refusal(StepRequest request) =>
        new($"{request.Name} needs its cloud provider, which only the Pulumi CLI has. Run: pulumi up");
}
