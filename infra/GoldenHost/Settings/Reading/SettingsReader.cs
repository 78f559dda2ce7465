using System.Text.Json;
using System.Text.Json.Nodes;
using Baseline.Text;

namespace GoldenHost.Settings.Reading;

/// <summary>Gives values by key, with defaults, and records what is missing, unknown, of the other target or not encrypted.</summary>
internal sealed class SettingsReader(StackConfig config, SettingErrors errors)
{
    private static readonly JsonDocumentOptions _oneValuePerName = new() { AllowDuplicateProperties = false };

    /// <summary>The value of a key, its default, or <c>null</c>.</summary>
    public SettingValue? this[SettingKey key]
    {
        get
        {
            if (!config.Values.TryGetValue(key.Name, out var text) || key.IsNothing(text)) text = key.Default;
            if (text is null)
            {
                if (key.Required) errors.Add(key, "nothing");
                return null;
            }

            if (key.Secret && !config.SecretKeys.Contains(key.Name))
            {
                errors.Add(key, $"a value in clear text ({Secret.Mask} here)", "the value encrypted: it is a secret, and this one is to be replaced, as it has been written down");
                return null;
            }

            return new SettingValue(key, key.FullName, Node(key, text), errors);
        }
    }

    /// <summary>Records every key that does not exist or that the target does not know.</summary>
    public void RefuseOthers(TargetKind target)
    {
        var keys = SettingKeys.All.ToDictionary(key => key.Name, StringComparer.Ordinal);
        foreach (var name in config.Values.Keys)
        {
            var path = $"{SettingKey.Namespace}:{name}";
            var remove = $"pulumi config rm {path}";
            if (!keys.TryGetValue(name, out var key))
            {
                errors.Add(null, new SettingError(path, "an unknown key", Suggestion(name, keys.Keys), remove));
            }
            else if (key.Only is { } only && only != target && !IsDefault(key, config.Values[name]))
            {
                errors.Add(key, new SettingError(path, "a key of the other target", $"nothing: only target {Name(only)} knows it, and this stack's target is {Name(target)}", remove));
            }
        }
    }

    public static string Name(TargetKind target) => target switch
    {
        TargetKind.Local => "local",
        TargetKind.Aws => "aws",
        _ => throw new ArgumentOutOfRangeException(nameof(target), target, null),
    };

    /// <summary>Pulumi adds the project file's defaults to every stack, also those of the other target.</summary>
    private static bool IsDefault(SettingKey key, string text) =>
        key.DeclaredDefault is not null && JsonNode.DeepEquals(Node(key, key.DeclaredDefault), Node(key, text));

    private static JsonNode? Node(SettingKey key, string text)
    {
        if (key.Type == SettingType.Text) return JsonValue.Create(text);
        try
        {
            return JsonNode.Parse(text, documentOptions: _oneValuePerName);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }

    private static string Suggestion(string name, IEnumerable<string> known) => Spelling.Nearest(name, known) is { } near
        ? $"the keys in docs/configuration.md; did you mean {SettingKey.Namespace}:{near}?"
        : "the keys in docs/configuration.md";
}
