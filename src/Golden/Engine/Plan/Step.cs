using System.Collections.Immutable;
using Golden.Engine.Programs;
using Golden.Engine.State;
using Golden.Engine.Values;

namespace Golden.Engine.Plan;

/// <summary>What is to be done with one resource, and why.</summary>
public sealed record Step
{
    public required StepKind Kind { get; init; }

    public required string Urn { get; init; }

    public required string Type { get; init; }

    public required string Name { get; init; }

    /// <summary><c>null</c> at the top.</summary>
    public string? Parent { get; init; }

    public bool Custom { get; init; } = true;

    /// <summary>Position in the program; deletions come after everything else.</summary>
    public int Order { get; init; } = int.MaxValue;

    /// <summary>How the inputs differ from the state; empty for a creation or deletion.</summary>
    public ImmutableArray<PropertyChange> Changes { get; init; } = [];

    /// <summary>Why it is replaced, or runs again although nothing differs.</summary>
    public string? Reason { get; init; }

    /// <summary>A replacement that deletes first.</summary>
    public bool DeleteFirst { get; init; }

    /// <summary>What is wanted, <c>ignoreChanges</c> applied; <c>null</c> for a deletion.</summary>
    public ResourceGoal? Goal { get; init; }

    /// <summary>What is there; <c>null</c> for a creation.</summary>
    public ResourceState? Old { get; init; }

    /// <summary>Outputs as far as they are known before the step.</summary>
    public PropertyObject Outputs { get; init; } = PropertyObject.Empty;

    /// <summary>The engine can only plan it.</summary>
    public bool PreviewOnly { get; init; }

    /// <summary>A deletion of what is in the state.</summary>
    public static Step Deletion(ResourceState old, string? reason = null) => new()
    {
        Kind = StepKind.Delete,
        Urn = old.Urn,
        Type = old.Type,
        Name = old.Name,
        Parent = old.Parent,
        Custom = old.Custom,
        Old = old,
        Reason = reason,
    };
}
