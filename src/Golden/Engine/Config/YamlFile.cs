using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Golden.Engine.Config;

/// <summary>Reads a YAML file as one mapping.</summary>
internal static class YamlFile
{
    /// <exception cref="ConfigException">Not YAML, or not a mapping; says where.</exception>
    public static YamlMappingNode Read(string path)
    {
        try
        {
            using var reader = File.OpenText(path);
            var stream = new YamlStream();
            stream.Load(reader);
            if (stream.Documents.Count == 0) return [];
            return stream.Documents[0].RootNode as YamlMappingNode
                ?? throw new ConfigException([new ConfigProblem(Path.GetFileName(path), "", "must be a mapping (key: value)")]);
        }
        catch (YamlException e)
        {
            throw new ConfigException([new ConfigProblem(ConfigProblem.Place(path, e.Start.Line), "", $"is not YAML: {e.InnerException?.Message ?? e.Message}")]);
        }
    }

    public static YamlNode? Get(this YamlMappingNode map, string key) =>
        map.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
}
