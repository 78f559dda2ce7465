using Baseline.Parsing;

namespace Baseline.Tests.Parsing;

public sealed class SecurityUpdatesTests
{
    private static readonly DateTimeOffset Released = new(2026, 11, 20, 0, 12, 41, TimeSpan.Zero);

    [Fact]
    public void Names_what_the_archive_has_newer_and_leaves_out_what_it_has_older()
    {
        var updates = SecurityUpdates.Parse("package openssl 3.5.0-1 3.5.1-1\npackage runc 1.1.15-2 1.1.15-1\nreleased Fri, 20 Nov 2026 00:12:41 UTC\nlists 1\n");

        Assert.Equal("openssl", Assert.Single(updates.Waiting));
        Assert.Equal(Released, updates.Released);
    }

    [Fact]
    public void The_oldest_list_counts() =>
        Assert.Equal(Released, SecurityUpdates.Parse("released Sun, 22 Nov 2026 10:00:00 UTC\nreleased Fri, 20 Nov 2026 00:12:41 UTC\nlists 2\n").Released);

    [Theory]
    [InlineData(14, false)]
    [InlineData(15, true)]
    public void Lists_are_too_old_after_two_weeks(int days, bool tooOld) =>
        Assert.Equal(tooOld, new SecurityUpdates(Released, []).TooOld(Released.AddDays(days)));

    [Theory]
    [InlineData("", "no 'lists' line")]
    [InlineData("lists 0\n", "no package list")]
    [InlineData("lists 1\n", "of when it is")]
    [InlineData("released Fri, 20 Nov 2026 00:12:41 UTC\nlists 2\n", "of when it is")]
    [InlineData("released yesterday\nlists 1\n", "'yesterday' is no date")]
    [InlineData("no-package-known\nreleased Fri, 20 Nov 2026 00:12:41 UTC\nlists 1\n", "unexpected line 'no-package-known'")]
    public void What_does_not_show_that_nothing_is_waiting_is_refused(string text, string why) =>
        Assert.Contains(why, Assert.Throws<EvidenceException>(() => SecurityUpdates.Parse(text)).Message, StringComparison.Ordinal);
}
