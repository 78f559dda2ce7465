using System.Globalization;
using System.Text.RegularExpressions;
using Baseline.Parsing;

namespace Baseline.Versions;

/// <summary>A version as Docker, containerd and runc print it: <c>20.10.24+dfsg1</c>, <c>v1.7.29</c>, <c>1.0.0-rc93</c>, <c>1.6.20~ds1</c>.</summary>
public sealed partial record UpstreamVersion(int Major, int Minor, int Patch, int Candidate)
{
    // A release comes after all of its candidates.
    private const int Release = int.MaxValue;

    public (int Major, int Minor) Branch => (Major, Minor);

    /// <exception cref="EvidenceException">It is none: nothing may be concluded from it.</exception>
    public static UpstreamVersion Parse(string text)
    {
        var match = Form().Match(text);
        if (!match.Success) throw new EvidenceException($"'{Excerpt.Of(text)}' is not a version");
        return new UpstreamVersion(Number(match, 1), Number(match, 2), match.Groups[3].Success ? Number(match, 3) : 0, match.Groups[4].Success ? Number(match, 4) : Release);
    }

    /// <summary>Negative when this is older than the other.</summary>
    public int CompareTo(UpstreamVersion other) => (Major, Minor, Patch, Candidate).CompareTo((other.Major, other.Minor, other.Patch, other.Candidate));

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^v?(\d{1,5})\.(\d{1,5})(?:\.(\d{1,5}))?(?:[-~](?:rc|beta|alpha)\.?(\d{1,5}))?")]
    private static partial Regex Form();
}
