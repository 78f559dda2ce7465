using System.Collections.Immutable;

namespace SdkGenerator.Schema;

/// <summary>An object type: how it looks as an argument, as a result, or both.</summary>
public sealed record TypeSchema
{
    public ImmutableSortedDictionary<string, PropertySchema>? Input { get; init; }

    public string? CsInput { get; init; }

    public ImmutableSortedDictionary<string, PropertySchema>? Output { get; init; }

    public string? CsOutput { get; init; }
}
