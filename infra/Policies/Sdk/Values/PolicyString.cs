namespace Policies.Sdk.Values;

/// <summary>A text. Like <see cref="PolicyObject"/> it can be built from a function that runs on first use: few policies read user data.</summary>
public sealed record PolicyString : PolicyValue
{
    private readonly Func<string>? _make;
    private string? _value;

    public PolicyString(string value) => _value = value;

    /// <param name="value">Called when something reads the text, and not again; threads that do so together may each call it.</param>
    public PolicyString(Func<string> value) => _make = value;

    public string Value => _value ??= _make!();

    public bool Equals(PolicyString? other) => other is not null && Value == other.Value;

    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);
}
