using System.Globalization;

namespace Baseline.Parsing;

/// <summary>What stat says about a path: <c>%F|%a|%u|%g|%U|%G|%N</c>.</summary>
/// <param name="Kind">In the words of stat, e.g. <c>regular file</c>, <c>directory</c>, <c>symbolic link</c>, <c>socket</c>.</param>
/// <param name="Mode">Permission bits with setuid, setgid and sticky.</param>
public sealed record FileFacts(string Kind, int Mode, int Uid, int Gid, string User, string Group)
{
    private const string Arrow = "' -> '";

    /// <summary>What a symbolic link points to, as it says itself: absolute, or from its own folder; <c>null</c> for anything else.</summary>
    public string? Target { get; init; }

    /// <exception cref="EvidenceException">It is not a line of stat.</exception>
    public static FileFacts Parse(string text)
    {
        var fields = text.Trim('\n').Split('|', 7);
        if (fields.Length < 6 || fields[0].Length == 0 || !Octal(fields[1], out var mode)) throw new EvidenceException($"stat: unexpected '{Excerpt.Of(text)}'");
        return int.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out var uid) && int.TryParse(fields[3], NumberStyles.None, CultureInfo.InvariantCulture, out var gid)
            ? new FileFacts(fields[0], mode, uid, gid, fields[4], fields[5]) { Target = fields[0] == "symbolic link" ? Pointed(fields.ElementAtOrDefault(6) ?? "") : null }
            : throw new EvidenceException($"stat: unexpected '{Excerpt.Of(text)}'");
    }

    /// <summary>Bits that a path has and the limit does not allow. Modes are sets of bits: 0606 is not "less" than 0660.</summary>
    public static int Excess(int mode, int limit) => mode & ~limit & 0xFFF;

    /// <summary>Octal digits, up to four with setuid, setgid and sticky.</summary>
    public static bool Octal(string text, out int mode)
    {
        mode = 0;
        foreach (var c in text)
        {
            if (c is < '0' or > '7') return false;
            mode = (mode << 3) | (c - '0');
        }

        return text.Length is > 0 and <= 5 && mode <= 0xFFF;
    }

    private static string? Pointed(string name)
    {
        var arrow = name.IndexOf(Arrow, StringComparison.Ordinal);
        return arrow < 0 ? null : name[(arrow + Arrow.Length)..].TrimEnd('\'');
    }

    public static string Print(int mode) => Convert.ToString(mode, 8).PadLeft(4, '0');
}
