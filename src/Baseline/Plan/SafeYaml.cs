using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Baseline.Plan;

/// <summary>YAML from a stranger: one document, no aliases (they multiply), bounded depth.</summary>
internal static class SafeYaml
{
    private const int DepthLimit = 32;

    /// <exception cref="UserDataException">It is malformed or goes over a limit.</exception>
    public static YamlMappingNode Mapping(string text)
    {
        try
        {
            Check(text);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents is [{ RootNode: YamlMappingNode root }] ? root
                : throw new UserDataException("the cloud-config is not one document with a mapping");
        }
        catch (YamlException malformed)
        {
            throw new UserDataException($"the cloud-config is not YAML, line {malformed.Start.Line}: {malformed.Message}", malformed);
        }
    }

    // Before any tree is built: the parser itself keeps its state on the heap, the tree's loader recurses.
    private static void Check(string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
                case AnchorAlias alias:
                    throw new UserDataException($"the cloud-config uses an alias in line {alias.Start.Line}; aliases are not read here");
                case MappingStart or SequenceStart when ++depth > DepthLimit:
                    throw new UserDataException($"the cloud-config is nested more than {DepthLimit} deep");
                case MappingEnd or SequenceEnd:
                    depth--;
                    break;
            }
        }
    }
}
