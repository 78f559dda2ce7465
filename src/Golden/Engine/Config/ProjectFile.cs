using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Golden.Engine.Config;

/// <summary><c>Pulumi.yaml</c>: the project's name and the configuration keys that it declares.</summary>
public sealed record ProjectFile(
    string Name,
    ImmutableSortedDictionary<string, ConfigDeclaration> Declarations,
    ImmutableSortedDictionary<string, string> Values)
{
    /// <exception cref="ConfigException">The file is wrong; carries all problems.</exception>
    public static ProjectFile Read(string path)
    {
        var root = YamlFile.Read(path);
        var problems = ImmutableArray.CreateBuilder<ConfigProblem>();
        var name = (root.Get("name") as YamlScalarNode)?.Value;
        if (string.IsNullOrEmpty(name)) problems.Add(new ConfigProblem(Path.GetFileName(path), "name", "is required"));
        var declarations = ImmutableSortedDictionary.CreateBuilder<string, ConfigDeclaration>(StringComparer.Ordinal);
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (keyNode, node) in root.Get("config") as YamlMappingNode ?? [])
        {
            var key = keyNode.ToString();
            var full = key.Contains(':', StringComparison.Ordinal) ? key : $"{name}:{key}";
            if (node is not YamlMappingNode map)
                declarations.Add(full, new ConfigDeclaration { Key = full, Default = YamlScalars.TextOf(node) });
            else if (map.Get("value") is { } value)
                values.Add(full, YamlScalars.TextOf(value));
            else
                declarations.Add(full, Declaration(full, map));
        }

        if (problems.Count > 0) throw new ConfigException(problems.ToImmutable());
        return new ProjectFile(name!, declarations.ToImmutable(), values.ToImmutable());
    }

    private static ConfigDeclaration Declaration(string key, YamlMappingNode map) => new()
    {
        Key = key,
        Secret = map.Get("secret")?.ToString() == "true",
        Default = map.Get("default") is { } value ? YamlScalars.TextOf(value) : null,
    };
}
