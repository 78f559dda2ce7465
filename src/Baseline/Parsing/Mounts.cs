using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Baseline.Parsing;

/// <summary>A mounted filesystem.</summary>
public sealed record Mount(string Target, string Source, string Type, ImmutableSortedSet<string> Options);

/// <summary>Reads <c>findmnt -J</c>.</summary>
public static class Mounts
{
    /// <exception cref="EvidenceException">It is not the JSON of findmnt.</exception>
    public static ImmutableArray<Mount> Parse(string text)
    {
        var mounts = ImmutableArray.CreateBuilder<Mount>();
        Add(Json.Object(text, "findmnt")["filesystems"] ?? throw new EvidenceException("findmnt: no 'filesystems'"), mounts);
        return mounts.Count > 0 ? mounts.ToImmutable() : throw new EvidenceException("findmnt: no mount");
    }

    private static void Add(JsonNode list, ImmutableArray<Mount>.Builder mounts)
    {
        foreach (var item in list.Items())
        {
            var options = (item.At("options").Text() ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
            var target = item.At("target").Text() ?? throw new EvidenceException("findmnt: a mount without target");
            mounts.Add(new Mount(target, item.At("source").Text() ?? "", item.At("fstype").Text() ?? "", [.. options]));
            if (item.At("children") is { } children) Add(children, mounts);
        }
    }
}
