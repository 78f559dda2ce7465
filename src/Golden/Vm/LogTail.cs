using System.Text.RegularExpressions;

namespace Golden.Vm;

/// <summary>The end of a log, fit to be shown: escape sequences of the console are taken out.</summary>
public static partial class LogTail
{
    private const int Window = 64 * 1024;

    /// <summary>The last lines, each indented; a note when there is nothing.</summary>
    public static string Read(string file, int lines)
    {
        var found = Lines(file).TakeLast(lines).ToList();
        return found.Count == 0 ? "  (nothing yet)" : string.Join('\n', found.Select(line => "  " + line));
    }

    /// <summary><c>null</c> when there is nothing.</summary>
    public static string? LastLine(string file) => Lines(file) is [.., var last] ? last : null;

    /// <summary>Lines of the log's last 64 KiB that are not empty.</summary>
    public static IReadOnlyList<string> Lines(string file)
    {
        if (!File.Exists(file)) return [];
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        stream.Seek(-Math.Min(Window, stream.Length), SeekOrigin.End);
        using var reader = new StreamReader(stream);
        return [.. Escapes().Replace(reader.ReadToEnd(), "").Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0)];
    }

    [GeneratedRegex(@"\x1b(\[[0-9;?!]*[ -/]*[@-~]|[@-Z\\-_])|[\x00-\x08\x0b-\x1a\x7f]")]
    private static partial Regex Escapes();
}
