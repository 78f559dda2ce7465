using System.Collections.Immutable;
using System.Globalization;

namespace Golden.Engine.Values;

/// <summary>
/// A path as resource options write it: <c>triggers[*]</c>, <c>tags.Name</c>, <c>tags["a.b"]</c>, <c>*</c>.
/// </summary>
public sealed class PropertyPath
{
    private readonly ImmutableArray<string> _segments;

    private PropertyPath(ImmutableArray<string> segments) => _segments = segments;

    public static PropertyPath Parse(string text)
    {
        var segments = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '.')
            {
                i++;
            }
            else if (text[i] == '[')
            {
                var end = text.IndexOf(']', i);
                if (end < 0) throw new FormatException($"Property path '{text}' has no closing bracket.");
                segments.Add(text[(i + 1)..end].Trim('"'));
                i = end + 1;
            }
            else
            {
                var end = text.IndexOfAny(['.', '['], i);
                if (end < 0) end = text.Length;
                segments.Add(text[i..end]);
                i = end;
            }
        }

        return new PropertyPath(segments.ToImmutable());
    }

    /// <summary>
    /// Whether a change at <paramref name="other"/> touches this path: it lies below, or a whole subtree that contains
    /// this path has changed (as when a list becomes unknown).
    /// </summary>
    public bool Touches(PropertyPath other) =>
        _segments.Zip(other._segments).All(p => p.First == "*" || p.Second == "*" || p.First == p.Second);

    /// <summary>The new value, with what lies at this path taken from the old value (or removed when it has none).</summary>
    public PropertyObject Restore(PropertyObject old, PropertyObject @new) =>
        (PropertyObject)Restore(old, @new, 0)!;

    private PropertyValue? Restore(PropertyValue? old, PropertyValue? @new, int depth)
    {
        if (depth == _segments.Length) return old;
        var segment = _segments[depth];
        if (@new?.Plain() is PropertyList list)
        {
            var items = list.Items.Select((item, i) =>
                segment == "*" || segment == i.ToString(CultureInfo.InvariantCulture)
                    ? Restore((old?.Plain() as PropertyList)?.Items.ElementAtOrDefault(i), item, depth + 1) ?? item
                    : item);
            return PropertyValue.ListOf(items);
        }

        if (@new?.Plain() is not PropertyObject members) return depth == 0 ? @new : old;
        var before = old?.Plain() as PropertyObject ?? PropertyObject.Empty;
        var names = segment == "*" ? members.Members.Keys.Union(before.Members.Keys) : [segment];
        foreach (var name in names)
        {
            var restored = Restore(before[name], members[name], depth + 1);
            members = restored is null ? members.Without(name) : members.With(name, restored);
        }

        return members;
    }
}
