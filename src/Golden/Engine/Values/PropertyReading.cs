using System.Collections.Immutable;

namespace Golden.Engine.Values;

/// <summary>Reads typed values through secret wrappers.</summary>
public static class PropertyReading
{
    /// <summary>The value without its own secret wrapper (members may still carry one).</summary>
    public static PropertyValue Plain(this PropertyValue value) => value is PropertySecret secret ? secret.Value.Plain() : value;

    /// <summary>The value without any secret wrapper, at any depth.</summary>
    public static PropertyValue Unwrapped(this PropertyValue value) => value switch
    {
        PropertySecret secret => secret.Value.Unwrapped(),
        PropertyList list => PropertyValue.ListOf(list.Items.Select(Unwrapped)),
        PropertyObject o => PropertyObject.From(o.Members.Select(m => KeyValuePair.Create(m.Key, m.Value.Unwrapped()))),
        _ => value,
    };

    public static bool HasUnknown(this PropertyValue value) => value switch
    {
        PropertyUnknown => true,
        PropertySecret secret => secret.Value.HasUnknown(),
        PropertyList list => list.Items.Any(HasUnknown),
        PropertyObject o => o.Members.Values.Any(HasUnknown),
        _ => false,
    };

    /// <returns><c>null</c> when the member is absent or null.</returns>
    /// <exception cref="InvalidDataException">The member is there and is not a string.</exception>
    public static string? Text(this PropertyObject o, string name) => o[name]?.Plain() switch
    {
        null or PropertyNull => null,
        PropertyString s => s.Value,
        PropertyNumber n => PropertyText.Number(n.Value),
        PropertyBool b => b.Value ? "true" : "false",
        var other => throw new InvalidDataException($"'{name}' must be a string, found {other.GetType().Name}."),
    };

    public static double? Number(this PropertyObject o, string name) => o[name]?.Plain() switch
    {
        null or PropertyNull => null,
        PropertyNumber n => n.Value,
        var other => throw new InvalidDataException($"'{name}' must be a number, found {other.GetType().Name}."),
    };

    public static bool? Flag(this PropertyObject o, string name) => o[name]?.Plain() switch
    {
        null or PropertyNull => null,
        PropertyBool b => b.Value,
        var other => throw new InvalidDataException($"'{name}' must be a boolean, found {other.GetType().Name}."),
    };

    public static PropertyObject? Object(this PropertyObject o, string name) => o[name]?.Plain() as PropertyObject;

    /// <returns>Empty when the member is absent.</returns>
    public static ImmutableArray<string> Texts(this PropertyObject o, string name) =>
        o[name]?.Plain() is PropertyList list
            ? [.. list.Items.Select(i => i.Plain()).OfType<PropertyString>().Select(s => s.Value)]
            : [];

    /// <returns>Empty when the member is absent. Values are plain.</returns>
    public static ImmutableSortedDictionary<string, string> TextMap(this PropertyObject o, string name) =>
        (o.Object(name) ?? PropertyObject.Empty).Members.Keys
        .ToImmutableSortedDictionary(key => key, key => o.Object(name)!.Text(key) ?? "", StringComparer.Ordinal);

    /// <summary>Every string inside a secret, for redaction.</summary>
    public static IEnumerable<string> SecretTexts(this PropertyValue value, bool inside = false) => value switch
    {
        PropertySecret secret => secret.Value.SecretTexts(inside: true),
        PropertyString s when inside => [s.Value],
        PropertyList list => list.Items.SelectMany(i => i.SecretTexts(inside)),
        PropertyObject o => o.Members.Values.SelectMany(v => v.SecretTexts(inside)),
        _ => [],
    };
}
