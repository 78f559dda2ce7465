using System.Collections.Immutable;

namespace Baseline.Verdicts;

/// <summary>The outcome of judging one control on one host.</summary>
/// <param name="Status">What was decided.</param>
/// <param name="Expected">What the control wants, in the words of the configuration file or API.</param>
/// <param name="Found">What the evidence says; empty when nothing could be read.</param>
/// <param name="Reason">Why it is Fail, Manual, NotApplicable or Error; empty for a plain Pass.</param>
public sealed record Verdict(VerdictStatus Status, string Expected, string Found, string Reason)
{
    /// <summary>Names of the containers or images that fail, when it is about them; empty when it is about the host. Waivers name them.</summary>
    public ImmutableArray<string> Subjects { get; init; } = [];

    public static Verdict Pass(string expected, string found) => new(VerdictStatus.Pass, expected, found, "");

    public static Verdict Fail(string expected, string found, string reason = "") => new(VerdictStatus.Fail, expected, found, reason);

    public static Verdict Manual(string expected, string found, string reason) => new(VerdictStatus.Manual, expected, found, reason);

    public static Verdict NotApplicable(string reason) => new(VerdictStatus.NotApplicable, "", "", reason);

    public static Verdict Error(string expected, string reason) => new(VerdictStatus.Error, expected, "", reason);
}
