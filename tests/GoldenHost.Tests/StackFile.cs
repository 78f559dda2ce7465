using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using GoldenHost.Settings;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace GoldenHost.Tests;

/// <summary>Turns stack files into what Pulumi hands to a program: project defaults below stack values, lists and objects as JSON.</summary>
internal static class StackFile
{
    public const string SecretKey = "goldenhost:deploymentSecret";
    public const string TestSecret = "k3y-for-tests-0nly-AbCdEfGhIjKlMnOpQrStUv";

    /// <summary>The configuration of a shipped stack, by full key, with a secret as a person would have set it.</summary>
    public static ImmutableDictionary<string, string> Load(string stack) => ProjectDefaults()
        .SetItems(Config(Read(Repository.Path($"Pulumi.{stack}.yaml"))))
        .SetItem(SecretKey, TestSecret);

    public static StackConfig Parse(IReadOnlyDictionary<string, string> values, bool encrypted = true) => StackConfig.Parse(
        JsonSerializer.Serialize(values), encrypted ? JsonSerializer.Serialize(new[] { SecretKey }) : null);

    public static YamlMappingNode Read(string path)
    {
        var stream = new YamlStream();
        using var reader = File.OpenText(path);
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    public static IEnumerable<KeyValuePair<string, string>> Config(YamlMappingNode file) =>
        ((YamlMappingNode)file["config"]).Select(entry => KeyValuePair.Create(entry.Key.ToString(), Text(entry.Value)));

    /// <summary>A top-level value as text.</summary>
    public static string Text(YamlNode node) => node is YamlScalarNode scalar ? scalar.Value ?? "" : Json(node)!.ToJsonString();

    public static JsonNode? Json(YamlNode node) => node switch
    {
        YamlSequenceNode list => new JsonArray([.. list.Select(Json)]),
        YamlMappingNode map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key.ToString(), Json(entry.Value)))),
        YamlScalarNode { Style: ScalarStyle.Plain } plain when long.TryParse(plain.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag => flag.Value == "true",
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "null" or "~" or "" } => null,
        YamlScalarNode text => text.Value,
        _ => throw new InvalidOperationException($"cannot read {node.NodeType}"),
    };

    private static ImmutableDictionary<string, string> ProjectDefaults()
    {
        var keys = (YamlMappingNode)Read(Repository.Path("Pulumi.yaml"))["config"];
        return keys
            .Where(key => ((YamlMappingNode)key.Value).Children.ContainsKey("default"))
            .ToImmutableDictionary(key => $"{SettingKey.Namespace}:{key.Key}", key => Text(key.Value["default"]), StringComparer.Ordinal);
    }
}
