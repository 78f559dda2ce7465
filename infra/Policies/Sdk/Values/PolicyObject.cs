using System.Collections.Immutable;
using System.Globalization;

namespace Policies.Sdk.Values;

/// <summary>Named values. Built from a dictionary, or from a function that runs on first use: most policies never look inside most resources.</summary>
public sealed record PolicyObject : PolicyValue
{
    private readonly Func<IReadOnlyDictionary<string, PolicyValue>>? _make;
    private IReadOnlyDictionary<string, PolicyValue>? _members;

    public PolicyObject(IReadOnlyDictionary<string, PolicyValue> members) => _members = members;

    /// <param name="members">Called when something looks inside, and not again; threads that do so together may each call it.</param>
    public PolicyObject(Func<IReadOnlyDictionary<string, PolicyValue>> members) => _make = members;

    public static PolicyObject Empty { get; } = new(ImmutableSortedDictionary<string, PolicyValue>.Empty);

    public IReadOnlyDictionary<string, PolicyValue> Members => _members ??= _make!();

    /// <summary>The member, or <see cref="PolicyNull"/> when there is none.</summary>
    public PolicyValue this[string name] => Members.TryGetValue(name, out var value) ? value : PolicyNull.Instance;

    /// <summary>
    /// A copy with one value changed, for remediations. Objects that the path needs are added, elements of lists are named
    /// by their numbers; a value that was secret stays secret.
    /// </summary>
    /// <exception cref="UnknownValueException">Something above the last step is not known yet.</exception>
    /// <exception cref="PropertyTypeException">Something above the last step is not an object.</exception>
    public PolicyObject With(IReadOnlyList<string> path, PolicyValue value)
    {
        ArgumentOutOfRangeException.ThrowIfZero(path.Count);
        return (PolicyObject)Set(this, path, 0, value);
    }

    public bool Equals(PolicyObject? other) =>
        other is not null && Members.Count == other.Members.Count
        && Members.All(member => other.Members.TryGetValue(member.Key, out var value) && value.Equals(member.Value));

    public override int GetHashCode() => Members.Count;

    private static PolicyValue Set(PolicyValue current, IReadOnlyList<string> path, int depth, PolicyValue value)
    {
        switch (current)
        {
            case PolicySecret secret:
                return new PolicySecret(Set(secret.Value, path, depth, value));
            case var _ when depth == path.Count:
                return value;
            case PolicyUnknown unknown:
                throw new UnknownValueException(unknown.Kind, string.Join('.', path.Take(depth)));
            case PolicyNull:
                return Set(Empty, path, depth, value);
            case PolicyObject from:
                var next = Set(from[path[depth]], path, depth + 1, value);
                return new PolicyObject(from.Members.ToImmutableSortedDictionary(StringComparer.Ordinal).SetItem(path[depth], next));
            case PolicyList list when int.TryParse(path[depth], NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < list.Items.Count:
                return new PolicyList([.. list.Items.Select((item, i) => i == at ? Set(item, path, depth + 1, value) : item)]);
            default:
                throw new PropertyTypeException(string.Join('.', path.Take(depth)), "an object", ValueText.KindOf(current));
        }
    }
}
