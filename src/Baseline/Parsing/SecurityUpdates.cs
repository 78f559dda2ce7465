using System.Collections.Immutable;
using System.Globalization;

namespace Baseline.Parsing;

/// <summary>What a host's package lists say about security updates: the reading of <c>collector:security-updates</c>.</summary>
/// <param name="Released">When the security archive released what the oldest of the lists says.</param>
/// <param name="Waiting">Names of the installed packages of which the archive has a newer version.</param>
public sealed record SecurityUpdates(DateTimeOffset Released, ImmutableArray<string> Waiting)
{
    /// <summary>
    /// Older lists do not show that nothing is waiting. Debian's are valid for seven days (<c>Valid-Until</c> of its Release
    /// file); twice that leaves time for mirrors and for replacing a node.
    /// </summary>
    public static readonly TimeSpan MaximumAge = TimeSpan.FromDays(14);

    /// <summary>
    /// The form:
    /// <code>
    /// package NAME INSTALLED AVAILABLE   (any number; a version that a security archive has, older or newer)
    /// released DATE                      (one for each list: the line Date of the archive's Release file)
    /// lists NUMBER                       (the last line: how many package lists of security archives were read)
    /// </code>
    /// </summary>
    /// <exception cref="EvidenceException">It is not that, or no list was read: then nothing is known about updates.</exception>
    public static SecurityUpdates Parse(string text)
    {
        var lines = KeyValues.Lines(text).Where(l => l.Length > 0).Select(l => l.Split(' ')).ToList();
        if (lines is not [.., ["lists", var count]] || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var lists)) throw new EvidenceException("security updates: no 'lists' line at the end");
        if (lists == 0) throw new EvidenceException("security updates: the host has no package list of a security archive. Run: apt-get update");
        var released = new List<DateTimeOffset>();
        var waiting = new List<string>();
        foreach (var words in lines.SkipLast(1))
        {
            if (words is ["package", var name, var installed, var available])
            {
                if (DebianVersion.Compare(installed, available) < 0) waiting.Add(name);
            }
            else if (words is ["released", .. var date])
            {
                released.Add(Date(string.Join(' ', date)));
            }
            else
            {
                throw new EvidenceException($"security updates: unexpected line '{Excerpt.Of(string.Join(' ', words))}'");
            }
        }

        if (released.Count != lists) throw new EvidenceException("security updates: not every package list says of when it is. Run: apt-get update");
        return new SecurityUpdates(released.Min(), [.. waiting.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Whether too much may have been released since.</summary>
    public bool TooOld(DateTimeOffset now) => now - Released > MaximumAge;

    // "Sat, 21 Nov 2026 10:23:07 UTC": RFC 2822 as Debian's repository format restricts it.
    private static DateTimeOffset Date(string text) =>
        DateTimeOffset.TryParseExact(text, ["ddd, d MMM yyyy HH:mm:ss 'UTC'", "ddd, d MMM yyyy HH:mm:ss 'GMT'"], CultureInfo.InvariantCulture, DateTimeStyles.AllowInnerWhite | DateTimeStyles.AssumeUniversal, out var date)
            ? date
            : throw new EvidenceException($"security updates: '{Excerpt.Of(text)}' is no date of a Release file");
}
