using System.Collections.Immutable;
using System.Globalization;

namespace Baseline.Parsing;

/// <summary>
/// The reading of <c>collector:sshd-matches</c>, what <c>sshd -T</c> leaves out: <c>file PATH</c> and <c>| LINE</c> from a file's
/// first <c>Match</c> to its end or the whole of one that is included there, <c>denied PATH</c>, and last <c>files NUMBER</c>.
/// </summary>
public static class SshdMatches
{
    // The older name of a keyword, which files still have and sshd -T does not show.
    private const string OldName = "challengeresponseauthentication";
    private const string NewName = "kbdinteractiveauthentication";

    /// <exception cref="EvidenceException">A file could not be read, or there is none.</exception>
    public static ImmutableArray<SshdMatchLine> Parse(string text)
    {
        var found = ImmutableArray.CreateBuilder<SshdMatchLine>();
        var lines = text.TrimEnd('\n').Split('\n');
        if (lines[^1].Split(' ') is not ["files", var number] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var files)) throw new EvidenceException("sshd's files: not the whole answer");
        if (files == 0) throw new EvidenceException("sshd's files: none found where sshd has them");
        var condition = "";
        foreach (var line in lines[..^1])
        {
            if (line.StartsWith("denied ", StringComparison.Ordinal)) throw new EvidenceException($"sshd's files: may not read {Excerpt.Of(line[7..])}");
            if (line.StartsWith("file ", StringComparison.Ordinal))
            {
                // The whole of a file that a Match block includes: it may begin without a condition of its own.
                condition = $"of what includes {line[5..]}";
                continue;
            }

            if (!line.StartsWith("| ", StringComparison.Ordinal)) throw new EvidenceException($"sshd's files: unexpected line '{Excerpt.Of(line)}'");
            var (keyword, value) = Words(line[2..].Trim());
            if (keyword == "match") condition = value;
            else if (keyword.Length > 0) found.Add(new SshdMatchLine(condition, keyword, value));
        }

        return found.ToImmutable();
    }

    private static (string Keyword, string Value) Words(string line)
    {
        if (line.Length == 0 || line[0] == '#') return ("", "");
        var end = line.IndexOfAny([' ', '\t', '=']);
        var keyword = (end < 0 ? line : line[..end]).ToLowerInvariant();
        var value = (end < 0 ? "" : line[end..]).Split(" #")[0].Trim(' ', '\t', '=').Trim('"');
        return (keyword == OldName ? NewName : keyword, value);
    }
}
