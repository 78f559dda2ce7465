using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Golden.Engine.Config;

/// <summary><c>Pulumi.&lt;stack&gt;.yaml</c>: the values of one stack.</summary>
public sealed record StackFile(ImmutableArray<ConfigValue> Values)
{
    /// <param name="path">The file.</param>
    /// <param name="project">Keys without a namespace belong to it.</param>
    /// <exception cref="ConfigException">The file is not YAML of the right shape.</exception>
    public static StackFile Read(string path, string project)
    {
        var root = YamlFile.Read(path);
        if (root.Get("config") is not { } node) return new StackFile([]);
        if (node is YamlScalarNode { Value: null or "" }) return new StackFile([]);
        if (node is not YamlMappingNode config)
            throw new ConfigException([new ConfigProblem(ConfigProblem.Place(path, node.Start.Line), "config", "must be a mapping (key: value)")]);
        return new StackFile([.. config.Select(entry => Value(path, project, entry.Key, entry.Value))]);
    }

    private static ConfigValue Value(string path, string project, YamlNode keyNode, YamlNode node)
    {
        var key = keyNode.ToString();
        var full = key.Contains(':', StringComparison.Ordinal) ? key : $"{project}:{key}";
        var encrypted = node is YamlMappingNode map && map.Get("secure") is not null;
        return new ConfigValue(
            full,
            encrypted ? "" : YamlScalars.TextOf(node),
            encrypted,
            ConfigProblem.Place(path, keyNode.Start.Line));
    }
}
