using System.Collections.Immutable;
using Golden.Engine.State;
using Golden.Engine.Values;

namespace Golden.Engine.Providers;

/// <summary>
/// What the engine needs of one kind of resource. An operation that is interrupted may be run again: implementations
/// make that safe or leave it to the resource's own commands.
/// </summary>
public interface IProvider
{
    /// <summary><c>true</c> when the engine can only plan it; <see cref="CreateAsync"/> is then never called.</summary>
    bool PreviewOnly { get; }

    /// <summary>Why the resource must be replaced; <c>null</c> when an update (or nothing) is enough. Pure but for the clock.</summary>
    /// <param name="old">What is there.</param>
    /// <param name="inputs">What is wanted; may hold unknown values.</param>
    /// <param name="changes">How the inputs differ; may be empty.</param>
    string? ReplaceReason(ResourceState old, PropertyObject inputs, ImmutableArray<PropertyChange> changes);

    /// <summary>Outputs that are known before the operation; the others are unknown in a preview.</summary>
    /// <param name="inputs">May hold unknown values.</param>
    /// <param name="old">Not <c>null</c> for an update.</param>
    PropertyObject PreviewOutputs(PropertyObject inputs, ResourceState? old);

    /// <exception cref="StepException">It failed; the message is for people and holds no secret.</exception>
    Task<ProviderResult> CreateAsync(StepRequest request, CancellationToken cancellationToken);

    /// <exception cref="StepException">It failed.</exception>
    Task<ProviderResult> UpdateAsync(StepRequest request, ResourceState old, CancellationToken cancellationToken);

    /// <summary>Whether deleting it does anything outside the state.</summary>
    bool Deletes(ResourceState old);

    /// <summary>Deletes with the inputs of the state, never with new ones.</summary>
    /// <exception cref="StepException">It failed.</exception>
    Task DeleteAsync(StepRequest request, ResourceState old, CancellationToken cancellationToken);

    /// <summary>What is really there now.</summary>
    /// <returns>The outputs as they are now, or <c>null</c> when the thing is gone.</returns>
    Task<PropertyObject?> ReadAsync(ResourceState old, CancellationToken cancellationToken);
}
