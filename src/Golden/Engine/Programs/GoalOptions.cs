using System.Collections.Immutable;

namespace Golden.Engine.Programs;

/// <summary>Resource options that matter to an engine, inheritance applied.</summary>
public sealed record GoalOptions
{
    public bool Protect { get; init; }

    /// <summary><c>null</c>: not said.</summary>
    public bool? DeleteBeforeReplace { get; init; }

    public bool RetainOnDelete { get; init; }

    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>URNs that the resource had before.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Id of an existing thing that is read instead of made (<c>Get</c>).</summary>
    public string? ReadId { get; init; }

    /// <summary><c>null</c>: the provider's own limit.</summary>
    public TimeSpan? CreateTimeout { get; init; }

    public TimeSpan? UpdateTimeout { get; init; }

    public TimeSpan? DeleteTimeout { get; init; }
}
