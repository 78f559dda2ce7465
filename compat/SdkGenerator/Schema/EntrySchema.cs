using System.Collections.Immutable;

namespace SdkGenerator.Schema;

/// <summary>A resource, a provider or a function.</summary>
public sealed record EntrySchema
{
    /// <summary>"resource" or "function".</summary>
    public required string Kind { get; init; }

    public required string CsClass { get; init; }

    public bool ArgsRequired { get; init; }

    public required ImmutableSortedDictionary<string, PropertySchema> Inputs { get; init; }

    /// <summary>C# types of a function's arguments when it is called without outputs.</summary>
    public ImmutableSortedDictionary<string, string>? PlainInputs { get; init; }

    public required ImmutableSortedDictionary<string, PropertySchema> Outputs { get; init; }

    /// <summary>Names that a lookup of an existing resource takes; null if it takes none.</summary>
    public ImmutableArray<string>? StateInputs { get; init; }

    public ImmutableArray<string> SecretInputs { get; init; } = [];

    public ImmutableArray<string> SecretOutputs { get; init; } = [];

    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    public bool IsFunction => Kind == "function";
}
