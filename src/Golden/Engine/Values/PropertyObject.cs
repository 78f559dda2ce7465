using System.Collections.Immutable;

namespace Golden.Engine.Values;

/// <summary>Named values in ordinal order of their names.</summary>
public sealed record PropertyObject(ImmutableSortedDictionary<string, PropertyValue> Members) : PropertyValue
{
    public static PropertyObject Empty { get; } = new(ImmutableSortedDictionary.Create<string, PropertyValue>(StringComparer.Ordinal));

    public PropertyValue? this[string name] => Members.GetValueOrDefault(name);

    public static PropertyObject From(IEnumerable<KeyValuePair<string, PropertyValue>> members) =>
        new(members.ToImmutableSortedDictionary(StringComparer.Ordinal));

    public PropertyObject With(string name, PropertyValue value) => new(Members.SetItem(name, value));

    public PropertyObject Without(string name) => new(Members.Remove(name));

    /// <summary>Marks the named members secret, where they exist.</summary>
    public PropertyObject WithSecret(IEnumerable<string> names) =>
        names.Where(Members.ContainsKey).Aggregate(this, (o, name) => o.With(name, SecretOf(o.Members[name])));

    public bool Equals(PropertyObject? other) =>
        other is not null && Members.Count == other.Members.Count
        && Members.Zip(other.Members).All(p => p.First.Key == p.Second.Key && p.First.Value.Equals(p.Second.Value));

    public override int GetHashCode() =>
        Members.Aggregate(19, (hash, member) => HashCode.Combine(hash, member.Key, member.Value));
}
