using System.Collections.Immutable;
using Golden.Engine.Values;

namespace Golden.Engine.Programs;

/// <summary>A resource as the program wants it: what mocks are told, plus what they lose (unknowns, secrets, options).</summary>
public sealed record ResourceGoal
{
    /// <summary>Position in the program: 0 for the first constructor that ran.</summary>
    public required int Order { get; init; }

    /// <summary>As the Pulumi engine writes it, with the whole chain of parent types.</summary>
    public required string Urn { get; init; }

    public required string Type { get; init; }

    public required string Name { get; init; }

    /// <summary><c>false</c> for components.</summary>
    public required bool Custom { get; init; }

    /// <summary>URN of the parent; <c>null</c> at the top.</summary>
    public string? Parent { get; init; }

    public required PropertyObject Inputs { get; init; }

    /// <summary>URNs of custom resources that it needs, by <c>dependsOn</c> or by an input; in ordinal order.</summary>
    public ImmutableArray<string> Dependencies { get; init; } = [];

    /// <summary>URNs that reach each input.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> PropertyDependencies { get; init; } =
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    public GoalOptions Options { get; init; } = new();
}
