using System.Collections.Immutable;
using System.Security.Cryptography;
using Golden.Engine.State;
using Golden.Engine.Values;

namespace Golden.Engine.Providers.Tls;

/// <summary>
/// What the resources of the tls provider have in common: they exist only in the state, so making one has no side
/// effect, deleting one is forgetting it, and every changed input makes a new one.
/// </summary>
internal abstract class TlsProvider : IProvider
{
    public bool Deletes(ResourceState old) => false;

    public bool PreviewOnly => false;

    public virtual string? ReplaceReason(ResourceState old, PropertyObject inputs, ImmutableArray<PropertyChange> changes) =>
        changes.IsEmpty ? null : $"{changes[0].Path} changed";

    public virtual PropertyObject PreviewOutputs(PropertyObject inputs, ResourceState? old) => inputs;

    public Task<ProviderResult> CreateAsync(StepRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult(Make(request.Inputs));
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException or InvalidDataException or FormatException)
        {
            throw new StepException($"{request.Name}: {e.Message}", e);
        }
    }

    public virtual Task<ProviderResult> UpdateAsync(StepRequest request, ResourceState old, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("Only certificates can be updated; everything else is replaced.");

    public Task DeleteAsync(StepRequest request, ResourceState old, CancellationToken cancellationToken) => Task.CompletedTask;

    public virtual Task<PropertyObject?> ReadAsync(ResourceState old, CancellationToken cancellationToken) =>
        Task.FromResult<PropertyObject?>(old.Outputs);

    /// <exception cref="InvalidDataException">An input is missing or not allowed.</exception>
    /// <exception cref="CryptographicException">A key or request cannot be used.</exception>
    protected abstract ProviderResult Make(PropertyObject inputs);
}
