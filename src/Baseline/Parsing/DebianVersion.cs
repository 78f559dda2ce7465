namespace Baseline.Parsing;

/// <summary>
/// Order of Debian package versions, <c>[epoch:]upstream[-revision]</c> (Debian Policy 5.6.12): <c>~</c> sorts before
/// everything, letters before other signs, digits as numbers of any length.
/// </summary>
public static class DebianVersion
{
    /// <summary>Negative when the first is older, 0 when they are the same, positive when it is newer.</summary>
    public static int Compare(string first, string second)
    {
        var (firstEpoch, firstUpstream, firstRevision) = Split(first);
        var (secondEpoch, secondUpstream, secondRevision) = Split(second);
        if (Part(firstEpoch, secondEpoch) is not 0 and var byEpoch) return byEpoch;
        return Part(firstUpstream, secondUpstream) is not 0 and var byUpstream ? byUpstream : Part(firstRevision, secondRevision);
    }

    private static (string Epoch, string Upstream, string Revision) Split(string version)
    {
        var colon = version.IndexOf(':', StringComparison.Ordinal);
        var rest = version[(colon + 1)..];
        var hyphen = rest.LastIndexOf('-');
        return (colon < 0 ? "0" : version[..colon], hyphen < 0 ? rest : rest[..hyphen], hyphen < 0 ? "0" : rest[(hyphen + 1)..]);
    }

    private static int Part(string first, string second)
    {
        var (i, j) = (0, 0);
        while (i < first.Length || j < second.Length)
        {
            while ((i < first.Length && !char.IsAsciiDigit(first[i])) || (j < second.Length && !char.IsAsciiDigit(second[j])))
            {
                var order = Order(first, i).CompareTo(Order(second, j));
                if (order != 0) return order;
                i++;
                j++;
            }

            var (a, b) = (Digits(first, ref i), Digits(second, ref j));
            if (a.Length != b.Length) return a.Length.CompareTo(b.Length);
            var number = string.CompareOrdinal(a, b);
            if (number != 0) return number;
        }

        return 0;
    }

    // The end of a part sorts like a digit: after ~, before everything else.
    private static int Order(string text, int at) =>
        at >= text.Length || char.IsAsciiDigit(text[at]) ? 0 : text[at] == '~' ? -1 : char.IsAsciiLetter(text[at]) ? text[at] : text[at] + 256;

    private static string Digits(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return text[start..at].TrimStart('0');
    }
}
