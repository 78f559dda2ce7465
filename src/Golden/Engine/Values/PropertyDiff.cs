using System.Collections.Immutable;
using System.Globalization;

namespace Golden.Engine.Values;

/// <summary>
/// Differences by property path. Marking a value secret is not a difference (providers see the plain value), but
/// everything below a secret is reported as secret.
/// </summary>
public static class PropertyDiff
{
    /// <summary>In order of path; empty when equal. An unknown new value always differs.</summary>
    public static ImmutableArray<PropertyChange> Compare(PropertyObject old, PropertyObject @new)
    {
        var changes = ImmutableArray.CreateBuilder<PropertyChange>();
        Compare("", old, @new, secret: false, changes);
        return changes.ToImmutable();
    }

    private static void Compare(
        string path, PropertyValue? old, PropertyValue? @new, bool secret, ImmutableArray<PropertyChange>.Builder changes)
    {
        secret |= old is PropertySecret || @new is PropertySecret;
        switch (old?.Plain(), @new?.Plain())
        {
            case (PropertyObject a, PropertyObject b):
                foreach (var name in a.Members.Keys.Union(b.Members.Keys).Order(StringComparer.Ordinal))
                    Compare(path.Length == 0 ? name : $"{path}.{name}", a[name], b[name], secret, changes);
                break;
            case (PropertyList a, PropertyList b):
                for (var i = 0; i < Math.Max(a.Items.Length, b.Items.Length); i++)
                    Compare(Index(path, i), a.Items.ElementAtOrDefault(i), b.Items.ElementAtOrDefault(i), secret, changes);
                break;
            case var (a, b) when b is PropertyUnknown || !Equals(a?.Unwrapped(), b?.Unwrapped()):
                changes.Add(new PropertyChange(path, Mark(old, secret), Mark(@new, secret)));
                break;
        }
    }

    private static string Index(string path, int i) => string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]");

    private static PropertyValue? Mark(PropertyValue? value, bool secret) =>
        secret && value is not null and not PropertyUnknown ? PropertyValue.SecretOf(value) : value;
}
