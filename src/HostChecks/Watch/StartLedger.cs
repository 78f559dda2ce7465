namespace HostChecks.Watch;

/// <summary>
/// Which starts were told, so that one that is known from two sources, an event and the list of what runs, is told once. The daemon
/// notes when a container was started, then sends the event: an event that is not older than that note is of the same run or a later one.
/// </summary>
/// <param name="start">What was started before is not new; nanoseconds since 1970, by the daemon's clock.</param>
public sealed class StartLedger(long start)
{
    private const int Few = 1024;

    private readonly Dictionary<string, (long Time, bool IsListed)> _told = new(StringComparer.Ordinal);
    private int _limit = Few;

    /// <summary>Whether so many containers are remembered that those that are gone should be forgotten.</summary>
    public bool IsFull => _told.Count > _limit;

    /// <summary>Remembers a start that was told by its event.</summary>
    public void Heard(string id, long time)
    {
        if (!_told.TryGetValue(id, out var known) || known.Time <= time) _told[id] = (time, false);
    }

    /// <summary>Whether a run that is found in the list is new; remembers it.</summary>
    public bool AcceptListed(string id, long startedAt)
    {
        if (startedAt < start || (_told.TryGetValue(id, out var known) && known.Time >= startedAt)) return false;
        _told[id] = (startedAt, true);
        return true;
    }

    /// <summary>The run that was told from the list and may be the one of this event; <c>null</c> when there is none.</summary>
    public long? ListedRun(string id, long time) => _told.TryGetValue(id, out var known) && known.IsListed && time >= known.Time ? known.Time : null;

    /// <summary>Keeps only what runs: whatever else is started again is started later than anything that was told of it.</summary>
    public void Keep(IReadOnlySet<string> running)
    {
        foreach (var id in _told.Keys.Where(id => !running.Contains(id)).ToList()) _told.Remove(id);
        _limit = Math.Max(Few, 2 * _told.Count);
    }
}
