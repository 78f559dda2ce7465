using Baseline.Waivers;

namespace Baseline.Tests.Waivers;

public sealed class WaiverBookTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly Waiver Base = new() { Control = "C", Reason = "r", Owner = "o", ApprovedBy = "a", Expires = Today, Line = 7 };

    [Fact]
    public void Holds_on_its_last_day_and_not_after()
    {
        var book = new WaiverBook([Base], []);

        Assert.Equal(Base, book.ForControl("C", "n1", null, Today));
        Assert.Null(book.ForControl("C", "n1", null, Today.AddDays(1)));
    }

    [Theory]
    [InlineData("build-*", "build-1", true)]
    [InlineData("build-*", "web-1", false)]
    [InlineData("build-*", "Build-1", false)]
    [InlineData("n?", "n1", true)]
    [InlineData("n?", "n10", false)]
    public void Matches_hosts_by_pattern(string pattern, string host, bool expected) =>
        Assert.Equal(expected, new WaiverBook([Base with { Host = pattern }], []).ForControl("C", host, null, Today) is not null);

    [Fact]
    public void A_container_waiver_does_not_cover_the_host_or_another_container()
    {
        var book = new WaiverBook([Base with { Container = "legacy-*" }], []);

        Assert.NotNull(book.ForControl("C", "n1", "legacy-db", Today));
        Assert.Null(book.ForControl("C", "n1", "web", Today));
        Assert.Null(book.ForControl("C", "n1", null, Today));
    }

    [Fact]
    public void A_policy_waiver_matches_by_urn()
    {
        var book = new WaiverBook([Base with { Control = null, Policy = "P", Urn = "*::n1-*" }], []);

        Assert.NotNull(book.ForPolicy("P", "urn:pulumi:prod::golden-host::aws:ec2/instance:Instance::n1-instance", Today));
        Assert.Null(book.ForPolicy("P", "urn:pulumi:prod::golden-host::aws:ec2/instance:Instance::n2-instance", Today));
    }

    [Fact]
    public void A_policy_waiver_for_everything_covers_the_stack_as_a_whole()
    {
        var book = new WaiverBook([Base with { Control = null, Policy = "P", Urn = "*" }], []);

        Assert.NotNull(book.ForPolicy("P", "", Today));
        Assert.Null((book with { Waivers = [book.Waivers[0] with { Urn = "*::n1" }] }).ForPolicy("P", "", Today));
    }

    [Fact]
    public void A_ramp_advises_until_its_last_day()
    {
        var book = new WaiverBook([], [new Ramp { Control = "C", AdvisoryUntil = Today, Reason = "r" }]);

        Assert.True(book.IsAdvisory("C", Today));
        Assert.False(book.IsAdvisory("C", Today.AddDays(1)));
        Assert.False(book.IsAdvisory("D", Today));
    }

    [Fact]
    public void Names_entries_that_are_unknown_expired_or_not_needed()
    {
        var used = Base with { Line = 1 };
        var book = new WaiverBook(
            [used, Base with { Line = 2 }, Base with { Line = 3, Expires = Today.AddDays(-1) }, Base with { Line = 4, Control = "X" }],
            [new Ramp { Control = "C", AdvisoryUntil = Today.AddDays(-1), Reason = "r", Line = 5 }]);

        var idle = book.Idle(new HashSet<string> { "C" }, new HashSet<Waiver> { used }, Today).ToList();

        Assert.Equal([2, 3, 4, 5], idle.Select(problem => problem.Line));
        Assert.Collection(
            idle,
            problem => Assert.Contains("not needed", problem.Message),
            problem => Assert.Contains("expired on 2026-11-20", problem.Message),
            problem => Assert.Contains("not known", problem.Message),
            problem => Assert.Contains("remove it", problem.Message));
    }
}
