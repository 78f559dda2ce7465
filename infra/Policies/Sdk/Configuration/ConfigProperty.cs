using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Policies.Sdk.Values;

namespace Policies.Sdk.Configuration;

/// <summary>One setting of a policy: the part of JSON schema that the Pulumi engine validates, and that is needed here to do the same.</summary>
public sealed record ConfigProperty(ConfigType Type)
{
    public string? Description { get; init; }

    public PolicyValue? Default { get; init; }

    /// <summary>Allowed values; any when empty.</summary>
    public ImmutableArray<PolicyValue> OneOf { get; init; } = [];

    public double? Minimum { get; init; }

    public double? Maximum { get; init; }

    /// <summary>Regular expression that a string must contain a match of.</summary>
    public string? Pattern { get; init; }

    /// <summary>Type of the elements of an array.</summary>
    public ConfigProperty? Items { get; init; }

    private string TypeName => Type.ToString().ToLowerInvariant();

    /// <summary>As JSON schema.</summary>
    public PolicyObject ToJsonSchema()
    {
        var schema = ImmutableSortedDictionary.CreateBuilder<string, PolicyValue>(StringComparer.Ordinal);
        schema["type"] = TypeName;
        if (Description is { } description) schema["description"] = description;
        if (Default is { } value) schema["default"] = value;
        if (!OneOf.IsEmpty) schema["enum"] = new PolicyList(OneOf);
        if (Minimum is { } minimum) schema["minimum"] = minimum;
        if (Maximum is { } maximum) schema["maximum"] = maximum;
        if (Pattern is { } pattern) schema["pattern"] = pattern;
        if (Items is { } items) schema["items"] = items.ToJsonSchema();
        return new PolicyObject(schema.ToImmutable());
    }

    /// <summary>What is wrong with the setting as its policy declares it.</summary>
    internal IEnumerable<string> Faults(string path)
    {
        List<string> faults = [.. Items?.Faults(path + "[]") ?? []];
        if (Pattern is not null && !IsExpression(Pattern)) faults.Add($"Setting {path}: found pattern \"{Pattern}\", allowed: a regular expression");
        // With a pattern that cannot be used no value can be judged.
        return faults.Count > 0 || Default is null ? faults : Errors(path, Default).Select(error => $"Default of a setting: {error}");
    }

    private static bool IsExpression(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>What is wrong with a value: found against allowed. Empty when nothing is.</summary>
    public IEnumerable<string> Errors(string path, PolicyValue value)
    {
        var typed = (Type, value) switch
        {
            (ConfigType.String, PolicyString) or (ConfigType.Boolean, PolicyBoolean) or (ConfigType.Number, PolicyNumber) => true,
            (ConfigType.Integer, PolicyNumber number) => Math.Truncate(number.Value) == number.Value,
            (ConfigType.Array, PolicyList) or (ConfigType.Object, PolicyObject) => true,
            _ => false,
        };
        if (!typed)
        {
            yield return $"{path}: found {ValueText.Show(value)}, allowed: {TypeName}";
            yield break;
        }

        if (!OneOf.IsEmpty && !OneOf.Contains(value))
            yield return $"{path}: found {ValueText.Show(value)}, allowed: {string.Join(", ", OneOf.Select(allowed => ValueText.Show(allowed)))}";
        if (value is PolicyNumber n && (n.Value < Minimum || n.Value > Maximum))
            yield return string.Create(CultureInfo.InvariantCulture, $"{path}: found {n.Value}, allowed: {Minimum} to {Maximum}");
        if (value is PolicyString s && Pattern is not null && !Regex.IsMatch(s.Value, Pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
            yield return $"{path}: found {ValueText.Show(value)}, allowed: text matching {Pattern}";
        if (value is not PolicyList list || Items is null) yield break;
        for (var i = 0; i < list.Items.Count; i++)
        {
            foreach (var error in Items.Errors(string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), list.Items[i]))
                yield return error;
        }
    }
}
