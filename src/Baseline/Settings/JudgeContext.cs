using Baseline.Evidence;
using Baseline.Hosts;
using Baseline.Parsing;

namespace Baseline.Settings;

/// <summary>What a setting judges from.</summary>
/// <param name="Evidence">Readings of one host.</param>
/// <param name="Spec">The node's specification; <c>null</c> for a host that we did not make (controls that need one are then judged without it or NotApplicable).</param>
/// <param name="Now">The time to compare expiry dates with.</param>
public sealed record JudgeContext(HostEvidence Evidence, HostSpec? Spec, DateTimeOffset Now)
{
    private readonly Dictionary<(string Key, Type Form), object> _parsed = [];

    /// <summary>A copy with other evidence starts anew: what was parsed belongs to the evidence that it was parsed from.</summary>
    private JudgeContext(JudgeContext original)
    {
        (Evidence, Spec, Now, _parsed) = (original.Evidence, original.Spec, original.Now, []);
    }

    /// <summary>
    /// <see cref="Now"/>, for settings that compare it with a date of the host. When the host's clock and ours are far apart,
    /// nobody can say which dates have passed.
    /// </summary>
    /// <exception cref="EvidenceException">The clocks disagree by more than <see cref="HostClock.Tolerance"/>.</exception>
    public DateTimeOffset AgreedNow()
    {
        var identity = Evidence[Baseline.Evidence.Probes.Identity];
        if (identity.Status != ReadingStatus.Read) return Now;
        var offset = HostClock.Offset(identity.Content);
        return offset.Duration() <= HostClock.Tolerance ? Now : throw new EvidenceException($"the host's clock is {HostClock.Print(offset)}: no date can be judged until they agree. On both run: timedatectl");
    }

    /// <summary>
    /// What a reading says, parsed once for all controls that read it: the inspects of hundreds of containers are the most
    /// expensive thing to judge. One context belongs to one thread.
    /// </summary>
    /// <typeparam name="T">The parsed form, immutable.</typeparam>
    public T Once<T>(Probe probe, Func<T> parse)
        where T : notnull
    {
        if (_parsed.TryGetValue((probe.Key, typeof(T)), out var known)) return (T)known;
        var parsed = parse();
        _parsed[(probe.Key, typeof(T))] = parsed;
        return parsed;
    }

    /// <summary>Content of a probe that has to have been read.</summary>
    /// <exception cref="EvidenceException">It was not, or the thing does not exist.</exception>
    public string Read(Probe probe) =>
        ReadOrAbsent(probe) ?? throw new EvidenceException($"{probe.Key}: {Because(Evidence[probe], "does not exist on the host")}");

    /// <summary>Content of a probe, or <c>null</c> when the host says that the thing does not exist.</summary>
    /// <exception cref="EvidenceException">It could not be read.</exception>
    public string? ReadOrAbsent(Probe probe)
    {
        var reading = Evidence[probe];
        return reading.Status switch
        {
            ReadingStatus.Read => reading.Content,
            ReadingStatus.Absent => null,
            ReadingStatus.Denied => throw new EvidenceException($"{probe.Key}: {Because(reading, "permission denied")}"),
            ReadingStatus.Failed => throw new EvidenceException($"{probe.Key}: {Because(reading, "the probe failed")}"),
            ReadingStatus.TimedOut => throw new EvidenceException($"{probe.Key}: {Because(reading, "the probe ran into its time limit")}"),
            ReadingStatus.Truncated => throw new EvidenceException($"{probe.Key}: {Because(reading, "the output was cut at its limit")}"),
            _ => throw new EvidenceException($"{probe.Key}: {Because(reading, "not collected")}"),
        };
    }

    private static string Because(Reading reading, string otherwise) => reading.Reason.Length > 0 ? reading.Reason : otherwise;
}
