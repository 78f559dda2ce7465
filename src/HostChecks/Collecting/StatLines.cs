using System.Collections.Immutable;

namespace HostChecks.Collecting;

/// <summary>Assigns the lines of one <c>stat</c> call to the paths that it was given.</summary>
public static class StatLines
{
    /// <summary>
    /// What stat said of each path, without the path. Lines come in the order of the paths; one may be missing when its
    /// path vanished. Anything else, such as a link target with a newline in it that pretends to be a line, spoils the
    /// whole answer: <c>null</c>.
    /// </summary>
    public static ImmutableDictionary<string, string>? Assign(ImmutableArray<string> paths, string output)
    {
        var lines = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var next = 0;
        foreach (var line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var match = next;
            while (match < paths.Length && !line.StartsWith(paths[match] + "|", StringComparison.Ordinal)) match++;
            if (match == paths.Length) return null;
            lines[paths[match]] = line[(paths[match].Length + 1)..];
            next = match + 1;
        }
        return lines.ToImmutable();
    }
}
