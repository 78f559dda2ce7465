using HostChecks.Watch;

namespace HostChecks.Tests.Watch;

public sealed class EventCursorTests
{
    [Fact]
    public void Asks_again_for_what_may_have_come_late_but_for_nothing_before_the_beginning()
    {
        var cursor = new EventCursor(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal("1767225600.000000000", cursor.Since);

        cursor.Accept(1767225601_000000007, "a");
        Assert.Equal("1767225600.000000000", cursor.Since);

        cursor.Accept(1767225615_000000007, "b");
        Assert.Equal("1767225605.000000007", cursor.Since);
    }

    [Fact]
    public void Takes_an_event_that_was_overtaken_by_a_later_one()
    {
        var cursor = new EventCursor(DateTimeOffset.UnixEpoch);

        Assert.True(cursor.Accept(6, "a"));
        Assert.True(cursor.Accept(5, "b"));
        Assert.False(cursor.Accept(5, "b"));
    }

    [Fact]
    public void Takes_two_events_of_one_nanosecond_and_none_twice()
    {
        var cursor = new EventCursor(DateTimeOffset.UnixEpoch);

        Assert.True(cursor.Accept(5, "a"));
        Assert.True(cursor.Accept(5, "b"));
        Assert.False(cursor.Accept(5, "a"));
        Assert.True(cursor.Accept(6, "a"));
        Assert.False(cursor.Accept(5, "b"));
    }
}
