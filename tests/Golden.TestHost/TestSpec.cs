using System.Collections.Immutable;
using System.Text.Json;

namespace Golden.TestHost;

/// <summary>One resource of the program, as the stack file writes it.</summary>
public sealed record TestSpec
{
    public string Type { get; init; } = "command:local:Command";

    public string Name { get; init; } = "";

    /// <summary>Texts may hold <c>${resource.output}</c>; an object <c>{"secret": text}</c> is a secret.</summary>
    public ImmutableDictionary<string, JsonElement> Inputs { get; init; } = ImmutableDictionary<string, JsonElement>.Empty;

    /// <summary>Name of a component, which is made when it is first named.</summary>
    public string? Component { get; init; }

    public ImmutableArray<string> DependsOn { get; init; } = [];

    public bool? Protect { get; init; }

    public bool? DeleteBeforeReplace { get; init; }

    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    public ImmutableArray<string> SecretOutputs { get; init; } = [];

    /// <summary>No output of the stack depends on it.</summary>
    public bool Hidden { get; init; }

    /// <summary>Former names.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];
}
