using System.Collections.Immutable;

namespace Policies.Sdk;

/// <summary>Options that a program gave a resource.</summary>
public sealed record PolicyResourceOptions
{
    public static PolicyResourceOptions None { get; } = new();

    public bool Protect { get; init; }

    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    /// <summary><c>null</c> when the program did not say.</summary>
    public bool? DeleteBeforeReplace { get; init; }

    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    public ImmutableArray<string> Aliases { get; init; } = [];

    public PolicyCustomTimeouts CustomTimeouts { get; init; } = new();

    /// <summary>URN of the parent.</summary>
    public string? Parent { get; init; }
}
