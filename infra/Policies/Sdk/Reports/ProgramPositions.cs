using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Policies.Sdk.Reports;

/// <summary>
/// Finds where a program makes a resource: the one place that constructs its class, and in it the line that sets the
/// property. Says nothing when there are several places: a wrong line is worse than none.
/// </summary>
/// <param name="files">Sources of the program: path and text.</param>
public sealed class ProgramPositions(ImmutableArray<(string Path, string Text)> files)
{
    /// <summary>Reads the C# sources below a folder; paths are relative to <paramref name="root"/>.</summary>
    public static ProgramPositions In(string root, string folder) => new(
    [
        .. Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => (path, File.ReadAllText(Path.Combine(root, path)))),
    ]);

    /// <param name="type">Type token, whose last part is the class.</param>
    /// <param name="property">Path of the property, or empty.</param>
    public SourcePosition? Find(string type, string property)
    {
        var name = type[(type.LastIndexOf(':') + 1)..];
        if (name.Length == 0) return null;
        var made = new Regex($@"\bnew {Regex.Escape(name)}\(", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        var places = files.SelectMany(f => made.Matches(f.Text).Select(m => (f.Path, f.Text, At: m.Index))).Take(2).ToList();
        if (places is not [var place]) return null;
        return new(place.Path, LineOf(place.Text, PropertyIn(place.Text, place.At, property) ?? place.At));
    }

    /// <summary>The deepest part of the path that is set by name after the constructor.</summary>
    private static int? PropertyIn(string text, int from, string property)
    {
        foreach (var step in property.Split('.').Reverse().Where(s => s.Length > 0 && char.IsLetter(s[0])))
        {
            var set = new Regex($@"\b{Regex.Escape(char.ToUpperInvariant(step[0]) + step[1..])}\s*=[^=]", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            if (set.Match(text, from) is { Success: true } match) return match.Index;
        }

        return null;
    }

    private static int LineOf(string text, int index) => text.AsSpan(0, index).Count('\n') + 1;
}
