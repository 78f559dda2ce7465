using System.Collections.Immutable;

namespace Policies.Rules.Reading;

/// <summary>A statement of an IAM policy document, single values and lists alike.</summary>
internal sealed record IamStatement
{
    public required string Sid { get; init; }

    public required bool Allows { get; init; }

    public required ImmutableArray<string> Actions { get; init; }

    public required ImmutableArray<string> NotActions { get; init; }

    public required ImmutableArray<string> Resources { get; init; }

    /// <summary><c>Service</c>, <c>AWS</c>, <c>Federated</c> … with the name; a bare <c>*</c> is (<c>AWS</c>, <c>*</c>).</summary>
    public required ImmutableArray<(string Kind, string Name)> Principals { get; init; }

    /// <summary>Condition keys in lower case, whatever their operator.</summary>
    public required ImmutableArray<string> ConditionKeys { get; init; }

    public bool HasCondition(string key) => ConditionKeys.Contains(key.ToLowerInvariant());

    public override string ToString() => Sid.Length > 0 ? $"statement '{Sid}'" : "a statement";
}
