using System.Globalization;

namespace HostChecks.Watch;

/// <summary>
/// Remembers how far an event stream was read, so that after a reconnect none is lost and none is taken twice. The daemon
/// is asked for events since the time of the last one, itself included, because several can share a nanosecond.
/// </summary>
public sealed class EventCursor(DateTimeOffset start)
{
    private readonly HashSet<string> _atLast = new(StringComparer.Ordinal);
    private long _last = (start.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) * 100;

    /// <summary>For the <c>since</c> parameter: seconds and nanoseconds.</summary>
    public string Since => string.Create(CultureInfo.InvariantCulture, $"{_last / 1_000_000_000}.{_last % 1_000_000_000:D9}");

    /// <summary>Whether the event is new; remembers it.</summary>
    /// <param name="timeNano">Nanoseconds since 1970.</param>
    /// <param name="identity">What tells it from others of the same time.</param>
    public bool Accept(long timeNano, string identity)
    {
        if (timeNano < _last) return false;
        if (timeNano > _last) _atLast.Clear();
        _last = timeNano;
        return _atLast.Add(identity);
    }
}
