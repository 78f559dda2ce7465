using System.Globalization;

namespace HostChecks.Watch;

/// <summary>
/// Remembers how far an event stream was read, so that after a reconnect none is lost and none is taken twice. The daemon stamps
/// an event before it queues it, so of two that happen at once the earlier may come later: whatever is not older than
/// <see cref="Overlap"/> is remembered, and asked for again.
/// </summary>
/// <param name="start">What happened before is not new; by the daemon's clock.</param>
public sealed class EventCursor(DateTimeOffset start)
{
    private readonly long _start = Nanoseconds(start);
    private readonly SortedSet<(long Time, string Identity)> _recent = [];
    private long _last = Nanoseconds(start);

    /// <summary>How late an event may come.</summary>
    public static TimeSpan Overlap { get; } = TimeSpan.FromSeconds(10);

    /// <summary>For the <c>since</c> parameter: seconds and nanoseconds.</summary>
    public string Since => string.Create(CultureInfo.InvariantCulture, $"{Oldest / 1_000_000_000}.{Oldest % 1_000_000_000:D9}");

    /// <summary>Nanoseconds since 1970; what happened before is not new.</summary>
    public long Start => _start;

    /// <summary>Time of the newest event.</summary>
    public long Last => _last;

    private long Oldest => Math.Max(_start, _last - (Overlap.Ticks * TimeSpan.NanosecondsPerTick));

    /// <summary>Whether the event is new; remembers it.</summary>
    /// <param name="timeNano">Nanoseconds since 1970.</param>
    /// <param name="identity">What tells it from others of the same time.</param>
    public bool Accept(long timeNano, string identity)
    {
        if (timeNano < Oldest || !_recent.Add((timeNano, identity))) return false;
        _last = Math.Max(_last, timeNano);
        while (_recent.Min.Time < Oldest) _recent.Remove(_recent.Min);
        return true;
    }

    internal static long Nanoseconds(DateTimeOffset time) => (time.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) * TimeSpan.NanosecondsPerTick;
}
