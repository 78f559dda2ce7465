namespace Policies.Sdk.Values;

/// <summary>A list of values. Like <see cref="PolicyObject"/> it can be built from a function that runs on first use.</summary>
public sealed record PolicyList : PolicyValue
{
    private readonly Func<IReadOnlyList<PolicyValue>>? _make;
    private IReadOnlyList<PolicyValue>? _items;

    public PolicyList(IReadOnlyList<PolicyValue> items) => _items = items;

    /// <param name="items">Called when something looks inside, and not again; threads that do so together may each call it.</param>
    public PolicyList(Func<IReadOnlyList<PolicyValue>> items) => _make = items;

    public IReadOnlyList<PolicyValue> Items => _items ??= _make!();

    public bool Equals(PolicyList? other) => other is not null && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => Items.Count;
}
