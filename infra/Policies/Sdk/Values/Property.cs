using System.Globalization;
using System.Text.Json;

namespace Policies.Sdk.Values;

/// <summary>
/// A property as policy code sees it: a value with its path. Reading an unknown value raises
/// <see cref="UnknownValueException"/>, so a policy can neither crash on it nor pass it by mistake; reading a value of
/// another type raises <see cref="PropertyTypeException"/>; what is missing reads as <c>null</c> or empty.
/// </summary>
public sealed class Property
{
    private readonly PolicyValue _value;
    private readonly Property? _parent;
    private readonly string _key;
    private readonly SecretScrubber _secrets;

    internal Property(PolicyValue value, SecretScrubber secrets, Property? parent = null, string key = "")
    {
        IsSecret = value is PolicySecret || parent is { IsSecret: true };
        _value = value.Unwrapped;
        _secrets = secrets;
        _parent = parent;
        _key = key;
    }

    /// <summary>From the root, as <c>ebsBlockDevices.0.encrypted</c>; empty for the root.</summary>
    public string Path => _parent is null or { Path: "" } ? _key : $"{_parent.Path}.{_key}";

    /// <summary>This value, or one around it, is marked secret. Texts read from it are removed from messages.</summary>
    public bool IsSecret { get; }

    /// <summary>Not known before something else is created. Asking this never raises.</summary>
    public bool IsUnknown => _value is PolicyUnknown;

    /// <summary>There is a value (not null, not missing).</summary>
    public bool Exists => Known() is not PolicyNull;

    /// <summary>There is, or will be, a value. Never raises: for policies that only want a property to be set.</summary>
    public bool IsGiven => _value is not PolicyNull;

    /// <summary>The member of an object; a missing property when this one is missing too.</summary>
    public Property this[string name] => new(
        Known() switch
        {
            PolicyObject from => from[name],
            PolicyNull => PolicyNull.Instance,
            var other => throw WrongType("an object", other),
        },
        _secrets, this, name);

    /// <summary>Every member, in the order of their names. Empty when missing.</summary>
    public IEnumerable<KeyValuePair<string, Property>> Members => Known() switch
    {
        PolicyObject from => from.Members.OrderBy(m => m.Key, StringComparer.Ordinal)
            .Select(m => KeyValuePair.Create(m.Key, new Property(m.Value, _secrets, this, m.Key))),
        PolicyNull => [],
        var other => throw WrongType("an object", other),
    };

    /// <summary>Every element. Empty when missing. Elements that are unknown raise when they are read, not when they are listed.</summary>
    public IEnumerable<Property> Items => Known() switch
    {
        PolicyList list => list.Items.Select((item, i) => new Property(item, _secrets, this, i.ToString(CultureInfo.InvariantCulture))),
        PolicyNull => [],
        var other => throw WrongType("a list", other),
    };

    /// <summary>The text. Numbers and booleans are given as text, as providers do.</summary>
    public string? AsString() => Known() switch
    {
        PolicyString text => Remember(text.Value),
        PolicyNumber number => Remember(number.Value.ToString(CultureInfo.InvariantCulture)),
        PolicyBoolean flag => flag.Value ? "true" : "false",
        PolicyResourceReference reference => Remember(reference.Id ?? reference.Urn),
        PolicyNull => null,
        var other => throw WrongType("a string", other),
    };

    /// <summary>The flag. The texts <c>true</c> and <c>false</c> are accepted, as providers do.</summary>
    public bool? AsBoolean() => Known() switch
    {
        PolicyBoolean flag => flag.Value,
        PolicyString { Value: "true" } => true,
        PolicyString { Value: "false" } => false,
        PolicyNull => null,
        var other => throw WrongType("a boolean", other),
    };

    /// <summary>The number. A text that is a number is accepted, as providers do.</summary>
    public double? AsNumber() => Known() switch
    {
        PolicyNumber number => Remember(number.Value),
        PolicyString text when double.TryParse(text.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => Remember(number),
        PolicyNull => null,
        var other => throw WrongType("a number", other),
    };

    /// <summary>The whole number.</summary>
    public long? AsInteger() => AsNumber() switch
    {
        null => null,
        { } number when Math.Abs(number) < 1L << 53 && Math.Truncate(number) == number => (long)number,
        _ => throw WrongType("a whole number", _value),
    };

    /// <summary>
    /// What the text says, when it is one: SDKs write objects and lists in a provider's configuration as JSON. Keeps path and
    /// secrecy.
    /// </summary>
    public Property FromJson()
    {
        if (Known() is not PolicyString { Value: var text }) return this;
        try
        {
            var value = PolicyJson.Parse(text);
            return new(IsSecret ? new PolicySecret(value) : value, _secrets, _parent, _key);
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            throw WrongType("JSON", _value);
        }
    }

    /// <summary>Every element as text. Missing elements are left out.</summary>
    public IEnumerable<string> Strings() => Items.Select(item => item.AsString()).OfType<string>();

    /// <summary>The value itself, for what the other members cannot say. Secrets are unwrapped, so use <see cref="Hide"/> for what is shown.</summary>
    public PolicyValue Raw() => Known();

    /// <summary>Keeps a text that was derived from a secret (decoded, cut out) out of every message.</summary>
    public string Hide(string derived)
    {
        _secrets.Add(derived);
        return derived;
    }

    /// <summary>For messages: <c>[secret]</c> and <c>[unknown]</c> instead of what must not or cannot be shown; never raises.</summary>
    public override string ToString() => IsSecret ? "[secret]" : ValueText.Show(_value, _secrets);

    private PolicyValue Known() => _value is PolicyUnknown unknown ? throw new UnknownValueException(unknown.Kind, Path) : _value;

    private double Remember(double number)
    {
        Remember(number.ToString(CultureInfo.InvariantCulture));
        return number;
    }

    private string Remember(string text) => IsSecret ? Hide(text) : text;

    private PropertyTypeException WrongType(string wanted, PolicyValue found) =>
        new(Path, wanted, found is PolicyString && !IsSecret ? ValueText.Show(found, _secrets) : ValueText.KindOf(found));
}
