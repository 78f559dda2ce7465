using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Golden.Engine.Config;

/// <summary>Types of YAML nodes as the Pulumi CLI sees them (YAML 1.2 core schema).</summary>
internal static class YamlScalars
{
    private static string TypeOf(YamlNode node) => node switch
    {
        YamlSequenceNode => "array",
        YamlMappingNode => "object",
        YamlScalarNode { Style: not ScalarStyle.Plain } => "string",
        YamlScalarNode { Value: "true" or "false" } => "boolean",
        YamlScalarNode { Value: var text } when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => "integer",
        YamlScalarNode { Value: var text } when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) => "number",
        _ => "string",
    };

    /// <summary>Scalars as written, lists and maps as JSON: what a program finds in <c>PULUMI_CONFIG</c>.</summary>
    public static string TextOf(YamlNode node) =>
        node is YamlScalarNode scalar ? scalar.Value ?? "" : ToJson(node)?.ToJsonString(Values.PropertyJson.Relaxed) ?? "null";

    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlSequenceNode list => new JsonArray([.. list.Select(ToJson)]),
        YamlMappingNode map => new JsonObject(map.Select(m => KeyValuePair.Create(m.Key.ToString(), ToJson(m.Value)))),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" } => null,
        YamlScalarNode scalar => TypeOf(scalar) switch
        {
            "boolean" => JsonValue.Create(scalar.Value == "true"),
            "integer" => JsonValue.Create(long.Parse(scalar.Value!, CultureInfo.InvariantCulture)),
            "number" => JsonValue.Create(double.Parse(scalar.Value!, CultureInfo.InvariantCulture)),
            _ => JsonValue.Create(scalar.Value),
        },
        _ => throw new NotSupportedException("YAML aliases are not supported in configuration."),
    };
}
