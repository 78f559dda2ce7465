using System.Collections.Immutable;

namespace Golden.Engine.Values;

/// <summary>
/// One value of a resource's inputs or outputs. Immutable, compared by content. <see cref="ToString"/> is redacted, so
/// that a value that reaches a log or an exception by accident never shows a secret.
/// </summary>
public abstract record PropertyValue
{
    private protected PropertyValue()
    {
    }

    public static PropertyValue Null { get; } = new PropertyNull();

    /// <summary>A value that only an <c>up</c> can tell.</summary>
    public static PropertyValue Unknown { get; } = new PropertyUnknown();

    public static PropertyValue Of(string? value) => value is null ? Null : new PropertyString(value);

    public static PropertyValue Of(bool value) => new PropertyBool(value);

    public static PropertyValue Of(double value) => new PropertyNumber(value);

    public static PropertyValue ListOf(IEnumerable<PropertyValue> items) => new PropertyList([.. items]);

    /// <summary>Marks a value secret; marking twice is marking once.</summary>
    public static PropertyValue SecretOf(PropertyValue value) => value is PropertySecret ? value : new PropertySecret(value);

    public sealed override string ToString() => PropertyText.Redacted(this);
}

public sealed record PropertyNull : PropertyValue;

public sealed record PropertyUnknown : PropertyValue;

public sealed record PropertyBool(bool Value) : PropertyValue;

public sealed record PropertyNumber(double Value) : PropertyValue;

public sealed record PropertyString(string Value) : PropertyValue;

/// <summary>A file or archive; <see cref="Kind"/> is the SDK's class name. Its content cannot be read through public API.</summary>
public sealed record PropertyAsset(string Kind) : PropertyValue;

/// <summary>A value that is shown as <c>[secret]</c> and encrypted in the state.</summary>
public sealed record PropertySecret(PropertyValue Value) : PropertyValue;

public sealed record PropertyList(ImmutableArray<PropertyValue> Items) : PropertyValue
{
    public bool Equals(PropertyList? other) => other is not null && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => Items.Aggregate(17, HashCode.Combine);
}
