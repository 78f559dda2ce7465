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
}
