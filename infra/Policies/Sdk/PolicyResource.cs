using System.Collections.Immutable;
using Policies.Sdk.Values;

namespace Policies.Sdk;

/// <summary>A planned resource: what the engine (Pulumi's or the embedded one) knows about it.</summary>
public sealed record PolicyResource
{
    /// <summary>Type token, <c>aws:ec2/instance:Instance</c>.</summary>
    public required string Type { get; init; }

    public required string Name { get; init; }

    public required string Urn { get; init; }

    /// <summary>Inputs for resource policies; outputs (or what is known of them) for stack policies.</summary>
    public required PolicyObject Properties { get; init; }

    public PolicyResourceOptions Options { get; init; } = PolicyResourceOptions.None;

    public PolicyProvider? Provider { get; init; }

    /// <summary>URN of the parent; <c>null</c> or empty for none.</summary>
    public string? Parent { get; init; }

    /// <summary>URNs that this resource depends on.</summary>
    public ImmutableArray<string> Dependencies { get; init; } = [];

    /// <summary>URNs that a property depends on, by name of the property.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> PropertyDependencies { get; init; } =
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;
}
