using System.Collections.Immutable;

namespace Policies.Sdk.Values;

/// <summary>
/// An immutable property value of a planned resource. Policies read it through <see cref="Property"/>, which keeps
/// the path, guards unknown values and remembers secrets; this tree is what producers (wire, engine) build.
/// </summary>
public abstract record PolicyValue
{
    public static implicit operator PolicyValue(string text) => new PolicyString(text);

    public static implicit operator PolicyValue(bool value) => new PolicyBoolean(value);

    public static implicit operator PolicyValue(double value) => new PolicyNumber(value);

    /// <summary>The value inside a secret; itself otherwise.</summary>
    public PolicyValue Unwrapped => this is PolicySecret secret ? secret.Value.Unwrapped : this;
}

/// <summary>Explicit null, or nothing at all: policies need not tell them apart.</summary>
public sealed record PolicyNull : PolicyValue
{
    public static PolicyNull Instance { get; } = new();
}

public sealed record PolicyBoolean(bool Value) : PolicyValue;

public sealed record PolicyNumber(double Value) : PolicyValue;

/// <summary>Will be known only after something else has been created.</summary>
public sealed record PolicyUnknown(UnknownKind Kind = UnknownKind.String) : PolicyValue;

/// <summary>A value that must not appear in any message.</summary>
public sealed record PolicySecret(PolicyValue Value) : PolicyValue;

/// <summary>Another resource, given as the value of a property.</summary>
public sealed record PolicyResourceReference(string Urn, string? Id) : PolicyValue;

/// <summary>A file, text or address; besides its hash when the engine computed one.</summary>
public sealed record PolicyAsset(string? Path = null, string? Text = null, string? Uri = null, string? Hash = null) : PolicyValue;

/// <summary>A folder, an address or named members; besides its hash when the engine computed one.</summary>
public sealed record PolicyArchive(
    string? Path = null, string? Uri = null, ImmutableSortedDictionary<string, PolicyValue>? Assets = null, string? Hash = null)
    : PolicyValue;
