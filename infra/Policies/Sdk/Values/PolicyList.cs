namespace Policies.Sdk.Values;

/// <summary>A list of values. Like <see cref="PolicyObject"/> it can be built from a function that runs on first use.</summary>
public sealed record PolicyList : PolicyValue
{
    private readonly Lazy<IReadOnlyList<PolicyValue>> _items;

    public PolicyList(IReadOnlyList<PolicyValue> items) => _items = new(items);

    /// <param name="items">Called at most once, when something looks inside.</param>
    public PolicyList(Func<IReadOnlyList<PolicyValue>> items) => _items = new(items);

    public IReadOnlyList<PolicyValue> Items => _items.Value;

    public bool Equals(PolicyList? other) => other is not null && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => Items.Count;
}
