using System.Collections.Immutable;
using Golden.Engine.Values;

namespace Golden.Engine.State;

/// <summary>One resource as the last operation left it.</summary>
public sealed record ResourceState
{
    public required string Urn { get; init; }

    public required string Type { get; init; }

    public required string Name { get; init; }

    /// <summary><c>false</c> for components, which exist only in the tree.</summary>
    public required bool Custom { get; init; }

    /// <summary>The provider's name for it; empty for components.</summary>
    public string Id { get; init; } = "";

    /// <summary>URN of the parent; <c>null</c> at the top.</summary>
    public string? Parent { get; init; }

    public required PropertyObject Inputs { get; init; }

    public PropertyObject Outputs { get; init; } = PropertyObject.Empty;

    /// <summary>URNs that must exist while this one exists.</summary>
    public ImmutableArray<string> Dependencies { get; init; } = [];

    /// <summary>Which of the dependencies reach which input.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> PropertyDependencies { get; init; } =
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    public bool Protect { get; init; }

    /// <summary>Leave the real thing alone when the resource is removed.</summary>
    public bool RetainOnDelete { get; init; }

    /// <summary>Replaced by a newer resource of the same URN; waits for its deletion at the end of the run.</summary>
    public bool Superseded { get; init; }

    /// <summary>Already deleted because something it hung on was replaced; the next registration creates it again.</summary>
    public bool Gone { get; init; }

    /// <summary>An update of it was interrupted: run it again even if nothing differs.</summary>
    public bool Tainted { get; init; }

    /// <summary>A deletion of it was interrupted or failed: it may be gone, so it is replaced if it is still wanted.</summary>
    public bool Damaged { get; init; }
}
