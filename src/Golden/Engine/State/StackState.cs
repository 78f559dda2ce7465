using System.Collections.Immutable;
using Golden.Engine.Values;

namespace Golden.Engine.State;

/// <summary>Everything the engine remembers of one stack.</summary>
public sealed record StackState
{
    /// <summary>Version of the file's layout; a newer one is refused.</summary>
    public const int SchemaVersion = 1;

    public required string Project { get; init; }

    public required string Stack { get; init; }

    /// <summary>Grows by one with each write.</summary>
    public long Serial { get; init; }

    /// <summary>Configuration that the engine chose once (secrets, free ports) and keeps, by full key.</summary>
    public PropertyObject GeneratedConfig { get; init; } = PropertyObject.Empty;

    /// <summary>In order of creation: a resource comes after what it depends on.</summary>
    public ImmutableArray<ResourceState> Resources { get; init; } = [];

    public ImmutableArray<PendingOperation> Pending { get; init; } = [];

    /// <summary>The stack's outputs, as of the last <c>up</c> that finished.</summary>
    public PropertyObject Outputs { get; init; } = PropertyObject.Empty;

    /// <summary>The live resource of that URN.</summary>
    public ResourceState? Find(string urn) => Resources.FirstOrDefault(r => r.Urn == urn && !r.Superseded);
}
