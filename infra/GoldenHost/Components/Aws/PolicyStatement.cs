using System.Collections.Immutable;

namespace GoldenHost.Components.Aws;

/// <summary>A statement of an IAM policy.</summary>
public sealed record PolicyStatement
{
    public required string Sid { get; init; }

    public bool Allow { get; init; } = true;

    /// <summary><c>Service</c> or <c>AWS</c> with its name; <c>null</c> in policies that belong to an identity.</summary>
    public (string Kind, string Name)? Principal { get; init; }

    public required ImmutableArray<string> Actions { get; init; }

    /// <summary>Empty in policies about assuming a role.</summary>
    public ImmutableArray<string> Resources { get; init; } = [];

    /// <summary>Operator, key and value.</summary>
    public ImmutableArray<(string Operator, string Key, string Value)> Conditions { get; init; } = [];
}
