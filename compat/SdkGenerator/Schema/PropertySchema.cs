using System.Collections.Immutable;
using System.Text.Json;

namespace SdkGenerator.Schema;

/// <summary>One argument or result.</summary>
public sealed record PropertySchema
{
    /// <summary>string, boolean, integer, number, any, asset, archive, X[], map&lt;X&gt;, object:T, enum:E or A|B.</summary>
    public required string Type { get; init; }

    /// <summary>Name of the C# property.</summary>
    public required string Cs { get; init; }

    /// <summary>Type of the C# property.</summary>
    public required string CsType { get; init; }

    public bool Required { get; init; }

    public bool Nullable { get; init; }

    /// <summary>The SDK itself marks the value as secret.</summary>
    public bool Secret { get; init; }

    public bool Deprecated { get; init; }

    /// <summary>What the SDK sends when the program says nothing.</summary>
    public JsonElement? Default { get; init; }

    /// <summary>Environment variables of which the first that is set gives the default.</summary>
    public ImmutableArray<string> DefaultEnv { get; init; } = [];
}
