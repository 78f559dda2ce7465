using System.Globalization;

namespace Baseline.Parsing;

/// <summary>
/// Compares the host's clock with ours, from the reading of <c>collector:identity</c>: <c>now=</c> is what the host's clock
/// said, and had to be said between <c>asked=</c> and <c>answered=</c>, which are ours.
/// </summary>
public static class HostClock
{
    /// <summary>From here on one of the two clocks is so wrong that no date can be judged.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    // The host's clock is read in whole seconds.
    private static readonly TimeSpan Resolution = TimeSpan.FromSeconds(1);

    /// <summary>How far the host is ahead (positive) or behind (negative), at least; zero when the clocks may agree.</summary>
    /// <exception cref="EvidenceException">A time is missing or is none.</exception>
    public static TimeSpan Offset(string identity)
    {
        var (now, asked, answered) = (Time(identity, "now"), Time(identity, "asked"), Time(identity, "answered"));
        return now + Resolution < asked ? now - asked : now > answered ? now - answered : TimeSpan.Zero;
    }

    public static string Print(TimeSpan offset) => offset == TimeSpan.Zero
        ? "agrees with the clock that judges"
        : string.Create(CultureInfo.InvariantCulture, $"{offset.Duration():d\\d\\ hh\\:mm\\:ss} {(offset > TimeSpan.Zero ? "ahead of" : "behind")} the clock that judges");

    private static DateTimeOffset Time(string identity, string name)
    {
        var line = KeyValues.Lines(identity).FirstOrDefault(l => l.StartsWith(name + "=", StringComparison.Ordinal)) ?? throw new EvidenceException($"identity: no '{name}' line");
        return DateTimeOffset.TryParseExact(line[(name.Length + 1)..], ["yyyy-MM-ddTHH:mm:ssZ", "O"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : throw new EvidenceException($"identity: '{Excerpt.Of(line)}' is no time");
    }
}
