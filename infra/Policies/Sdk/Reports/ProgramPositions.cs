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
        var places = files.SelectMany(f => Made(f.Text, type, name).Select(at => (f.Path, f.Text, At: at))).Take(2).ToList();
        if (places is not [var place]) return null;
        return new(place.Path, LineOf(place.Text, PropertyIn(place.Text, place.At, property) ?? place.At));
    }

    /// <summary>Where a text constructs the class, by its name or by the one that a using directive gives it.</summary>
    private static IEnumerable<int> Made(string text, string type, string name)
    {
        var space = type.Split(':', '/') is [var package, var module, ..] ? module == "index" ? package : module : "";
        var aliases = NewRegex($@"\busing (\w+) = [\w.:]*\b(?i:{Regex.Escape(space)})\.{Regex.Escape(name)};").Matches(text).Select(m => m.Groups[1].Value);
        return NewRegex($@"\bnew ({string.Join('|', aliases.Prepend(name).Select(Regex.Escape))})\(").Matches(text).Select(m => m.Index);
    }

    /// <summary>The end of the constructor's arguments; strings of one line are passed over.</summary>
    private static int EndOf(string text, int from)
    {
        var depth = 0;
        foreach (Match part in NewRegex(@"""(\\.|[^""\\\n])*""|[()]").Matches(text[from..]))
        {
            if (part.Value == "(") depth++;
            else if (part.Value == ")" && --depth == 0) return from + part.Index;
        }

        return text.Length;
    }

    private static Regex NewRegex(string pattern) => new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>The deepest part of the path that is set by name in the constructor's arguments.</summary>
    private static int? PropertyIn(string text, int from, string property)
    {
        var end = EndOf(text, from);
        foreach (var step in Enumerable.Reverse(property.Split('.')).Where(s => s.Length > 0 && char.IsLetter(s[0])))
        {
            var set = NewRegex($@"\b{Regex.Escape(char.ToUpperInvariant(step[0]) + step[1..])}\s*=[^=]");
            if (set.Match(text, from, end - from) is { Success: true } match) return match.Index;
        }

        return null;
    }

    private static int LineOf(string text, int index) => text.AsSpan(0, index).Count('\n') + 1;
}
