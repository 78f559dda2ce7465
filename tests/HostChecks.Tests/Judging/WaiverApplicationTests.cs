using Baseline.Evidence;
using Baseline.Verdicts;
using Baseline.Waivers;
using HostChecks.Judging;
using HostChecks.Tests.Support;

namespace HostChecks.Tests.Judging;

public sealed class WaiverApplicationTests
{
    private static readonly DateOnly _today = new(2026, 11, 21);
    private static readonly Waiver _waiver = new() { Control = "T-001", Reason = "r", Owner = "o", ApprovedBy = "a", Expires = _today };

    [Fact]
    public void A_failure_is_waived_with_who_why_and_until_when()
    {
        var finding = Apply(_waiver, Verdict.Fail("a", "b"));

        Assert.Equal(VerdictStatus.Waived, finding.Verdict.Status);
        Assert.Equal("waived until 2026-11-21 by a for o: r", finding.Verdict.Reason);
        Assert.Equal("b", finding.Verdict.Found);
    }

    [Fact]
    public void An_error_is_never_waived() => Assert.Equal(VerdictStatus.Error, Apply(_waiver, Verdict.Error("a", "b")).Verdict.Status);

    [Fact]
    public void An_expired_waiver_does_nothing() => Assert.Equal(VerdictStatus.Fail, Apply(_waiver with { Expires = _today.AddDays(-1) }, Verdict.Fail("a", "b")).Verdict.Status);

    [Fact]
    public void A_waiver_for_another_host_does_nothing() => Assert.Equal(VerdictStatus.Fail, Apply(_waiver with { Host = "build-*" }, Verdict.Fail("a", "b")).Verdict.Status);

    [Fact]
    public void A_waiver_for_one_container_does_not_cover_another()
    {
        var both = Verdict.Fail("a", "b") with { Subjects = ["legacy-1", "web"] };

        Assert.Equal(VerdictStatus.Fail, Apply(_waiver with { Container = "legacy-*" }, both).Verdict.Status);
        Assert.Equal(VerdictStatus.Waived, Apply(_waiver with { Container = "legacy-*" }, both with { Subjects = ["legacy-1"] }).Verdict.Status);
        Assert.Equal(VerdictStatus.Fail, Apply(_waiver with { Container = "legacy-*" }, Verdict.Fail("a", "b")).Verdict.Status);
    }

    [Fact]
    public void A_ramp_only_advises_until_its_day()
    {
        var ramp = new Ramp { Control = "T-001", AdvisoryUntil = _today, Reason = "new" };

        Assert.Equal(VerdictStatus.Waived, Apply(new WaiverBook([], [ramp]), Verdict.Fail("a", "b")).Verdict.Status);
        Assert.Equal(VerdictStatus.Fail, Apply(new WaiverBook([], [ramp with { AdvisoryUntil = _today.AddDays(-1) }]), Verdict.Fail("a", "b")).Verdict.Status);
    }

    [Fact]
    public void Entries_without_effect_are_reported_but_not_those_of_policies_or_of_controls_that_were_not_judged()
    {
        var book = new WaiverBook([_waiver, _waiver with { Control = "T-TYPO", Line = 2 }, _waiver with { Control = "T-LATER", Line = 3 }, _waiver with { Control = null, Policy = "p", Line = 4 }], []);
        var application = new WaiverApplication(book, _today);
        application.Apply([Finding(Verdict.Pass("a", "b"))]);

        var idle = application.Idle(new HashSet<string> { "T-001", "T-LATER" }, new HashSet<string> { "T-001" }, ["n1"], isWholeFleet: false);

        Assert.Equal([0, 2], idle.Select(problem => problem.Line));
    }

    [Fact]
    public void An_entry_for_one_of_two_failing_containers_is_needed()
    {
        var application = new WaiverApplication(new WaiverBook([_waiver with { Container = "legacy-*" }], []), _today);
        application.Apply([Finding(Verdict.Fail("a", "b") with { Subjects = ["legacy-1", "web"] })]);

        Assert.Empty(application.Idle(new HashSet<string> { "T-001" }, new HashSet<string> { "T-001" }, ["n1"], isWholeFleet: false));
    }

    [Fact]
    public void Of_an_entry_for_what_could_not_be_judged_nobody_says_that_it_is_not_needed()
    {
        var application = new WaiverApplication(new WaiverBook([_waiver, _waiver with { Host = "other", Line = 2 }], []), _today);
        application.Apply([Finding(Verdict.Error("a", "unreachable"))]);

        Assert.Equal([2], application.Idle(new HashSet<string> { "T-001" }, new HashSet<string> { "T-001" }, ["n1", "other"], isWholeFleet: false).Select(problem => problem.Line));
    }

    [Fact]
    public void Of_an_entry_for_a_host_that_was_not_read_nobody_says_that_it_is_not_needed()
    {
        var application = new WaiverApplication(new WaiverBook([_waiver with { Host = "other" }, _waiver with { Host = "n*", Line = 2 }], []), _today);
        application.Apply([Finding(Verdict.Pass("a", "b"))]);

        Assert.Equal([2], application.Idle(new HashSet<string> { "T-001" }, new HashSet<string> { "T-001" }, ["n1"], isWholeFleet: false).Select(problem => problem.Line));
    }

    [Fact]
    public void An_entry_for_a_host_that_the_fleet_does_not_have_is_reported_with_the_hosts_that_there_are()
    {
        var book = new WaiverBook(
            [_waiver with { Host = "build-*", Line = 1 }, _waiver with { Host = "n?", Line = 2 }, _waiver with { Host = "gone", Expires = _today.AddDays(-1), Line = 3 }, _waiver with { Host = "gone", Control = "T-TYPO", Line = 4 }],
            [new Ramp { Control = "T-TYPO", AdvisoryUntil = _today, Reason = "r" }]);
        var application = new WaiverApplication(book, _today);
        application.Apply([Finding(Verdict.Fail("a", "b"))]);

        var idle = application.Idle(new HashSet<string> { "T-001" }, new HashSet<string> { "T-001" }, ["n1", "n2"], isWholeFleet: true);

        Assert.Equal([0, 1, 3, 4], idle.Select(problem => problem.Line));
        Assert.Equal("waiver for 'T-001' was not needed: no host of the fleet matches 'build-*'; there are n1, n2", idle[1].Message);
    }

    [Fact]
    public void Of_many_hosts_a_few_are_named()
    {
        var application = new WaiverApplication(new WaiverBook([_waiver with { Host = "build-*" }], []), _today);

        var idle = application.Idle(new HashSet<string> { "T-001" }, new HashSet<string> { "T-001" }, [.. Enumerable.Range(1, 100).Select(number => $"n{number}")], isWholeFleet: true);

        Assert.EndsWith("n9, n10 and 90 more", Assert.Single(idle).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Containers_with_waivers_of_their_own_name_all_of_them_and_the_one_that_ends_first()
    {
        var book = new WaiverBook([_waiver with { Container = "a", Expires = _today.AddDays(9), Owner = "first" }, _waiver with { Container = "b", Owner = "second" }], []);

        var finding = Apply(book, Verdict.Fail("a", "b") with { Subjects = ["a", "b"] });

        Assert.Equal("second", finding.Waiver!.Owner);
        Assert.Equal("waived until 2026-11-21 by a for second: r; waived until 2026-11-30 by a for first: r", finding.Verdict.Reason);
    }

    private static Finding Apply(Waiver waiver, Verdict verdict) => Apply(new WaiverBook([waiver], []), verdict);

    private static Finding Apply(WaiverBook book, Verdict verdict) => new WaiverApplication(book, _today).Apply([Finding(verdict)])[0];

    private static Finding Finding(Verdict verdict) => new("n1", TestControls.Contains("T-001", new FileProbe("/x"), "x"), verdict);
}
