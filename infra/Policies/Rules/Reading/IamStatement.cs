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

    public required ImmutableArray<string> NotResources { get; init; }

    /// <summary><c>Service</c>, <c>AWS</c>, <c>Federated</c> … with the name; a bare <c>*</c> is (<c>AWS</c>, <c>*</c>).</summary>
    public required ImmutableArray<(string Kind, string Name)> Principals { get; init; }

    /// <summary>The statement is about everybody but some.</summary>
    public required bool HasNotPrincipal { get; init; }

    /// <summary>Keys, in lower case, of conditions that let through named values only.</summary>
    public required ImmutableArray<string> ConditionKeys { get; init; }

    /// <summary>A resource of the statement that is everything, or everything of a service: <c>*</c>, <c>arn:*</c>, <c>arn:aws:s3:::*</c>.</summary>
    public string? BroadResource() => NotResources.IsEmpty ? Resources.FirstOrDefault(IsBroad) : "NotResource";

    public bool HasCondition(string key) => ConditionKeys.Contains(key.ToLowerInvariant());

    /// <summary>The sixth part of an ARN says what of the service; wildcards before it leave no parts.</summary>
    private static bool IsBroad(string resource) =>
        resource.Split(':', 6) is [.., var last] parts && (parts.Length == 6 ? last.Trim('*', '?').Length == 0 : resource.Contains('*', StringComparison.Ordinal));

    public override string ToString() => Sid.Length > 0 ? $"statement '{Sid}'" : "a statement";
}
