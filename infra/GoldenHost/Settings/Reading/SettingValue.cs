using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GoldenHost.Settings.Reading;

/// <summary>A value of the stack configuration, or one inside of it. Reading it as something that it is not records an error.</summary>
internal sealed class SettingValue(SettingKey key, string path, JsonNode? node, SettingErrors errors)
{
    public string Path => path;

    /// <summary>Text that a predicate accepts; <c>null</c> after an error.</summary>
    public string? Text(Func<string, bool> valid, string? allowed = null, string? example = null)
    {
        if (node is JsonValue value && value.GetValueKind() == JsonValueKind.String)
        {
            var text = value.GetValue<string>();
            if (valid(text)) return text;
        }

        Fail(allowed, example);
        return null;
    }

    /// <summary>A whole number in a range; <c>null</c> after an error. Pulumi keeps top-level numbers as text, so text of digits is one too.</summary>
    public int? Number(Func<int, bool> valid, string? allowed = null, string? example = null)
    {
        var text = node is JsonValue value && value.GetValueKind() is JsonValueKind.Number or JsonValueKind.String ? node.ToString() : "";
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && valid(number)) return number;
        Fail(allowed, example);
        return null;
    }

    public bool? Flag()
    {
        switch (node?.ToString())
        {
            case "true": return true;
            case "false": return false;
            default:
                Fail();
                return null;
        }
    }

    /// <summary>The elements of a list of acceptable length; empty after an error.</summary>
    public IReadOnlyList<SettingValue> Items(int least, int most)
    {
        if (node is JsonArray array && array.Count >= least && array.Count <= most)
        {
            return [.. array.Select((item, index) => new SettingValue(key, $"{path}[{index}]", item, errors))];
        }

        Fail(found: node is JsonArray { Count: var count } ? $"a list of {count}" : null);
        return [];
    }

    /// <summary>The fields of an object by name, each of them known; <c>null</c> after an error.</summary>
    public IReadOnlyDictionary<string, SettingValue>? Fields(params ReadOnlySpan<string> known)
    {
        var fields = Fields();
        if (fields is null) return null;
        foreach (var name in fields.Keys)
        {
            if (!known.Contains(name)) fields[name].FailUnknown($"a field out of: {string.Join(", ", known.ToArray())}");
        }

        return fields;
    }

    /// <summary>The fields of an object with free names; <c>null</c> after an error.</summary>
    public IReadOnlyDictionary<string, SettingValue>? Fields()
    {
        if (node is JsonObject content)
        {
            return content.ToDictionary(field => field.Key, field => new SettingValue(key, $"{path}.{field.Key}", field.Value, errors), StringComparer.Ordinal);
        }

        Fail();
        return null;
    }

    /// <summary>A field that has to be there; <c>null</c> after an error.</summary>
    public SettingValue? Required(IReadOnlyDictionary<string, SettingValue> fields, string name, string allowed, string example)
    {
        if (fields.TryGetValue(name, out var field)) return field;
        new SettingValue(key, $"{path}.{name}", null, errors).Fail(allowed, example, "nothing");
        return null;
    }

    /// <summary>Records that this value is wrong.</summary>
    public void Fail(string? allowed = null, string? example = null, string? found = null)
    {
        var command = path == key.FullName || example is null ? key.SetCommand : $"pulumi config set --path '{path}' {example}";
        errors.Add(key, new SettingError(path, key.Secret ? Secret.Mask : found ?? Shown(), allowed ?? key.Allowed, command));
    }

    private void FailUnknown(string allowed) =>
        errors.Add(key, new SettingError(path, "an unknown field", allowed, $"pulumi config rm --path '{path}'"));

    private string Shown() => node is null ? "nothing" : SettingErrors.Show(node is JsonValue ? node.ToString() : node.ToJsonString());
}
