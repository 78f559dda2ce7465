using Baseline.Evidence;
using Baseline.Hosts;

namespace Baseline.Settings;

/// <summary>What a setting judges from.</summary>
/// <param name="Evidence">Readings of one host.</param>
/// <param name="Spec">The node's specification; <c>null</c> for a host that we did not make (controls that need one are then judged without it or NotApplicable).</param>
/// <param name="Now">The time to compare expiry dates with.</param>
public sealed record JudgeContext(HostEvidence Evidence, HostSpec? Spec, DateTimeOffset Now)
{
    private readonly Dictionary<(string Key, Type Form), object> _parsed = [];

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
