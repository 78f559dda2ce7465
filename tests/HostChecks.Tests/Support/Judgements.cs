using Baseline.Controls;
using Baseline.Evidence;
using Baseline.Verdicts;
using Baseline.Waivers;
using HostChecks.Judging;

namespace HostChecks.Tests.Support;

/// <summary>A judgement with every verdict, and with host data that tries to break out of every format.</summary>
public static class Judgements
{
    public const string Hostile = "</script><img src=x onerror=alert(1)> | `x` [a](javascript:1) @everyone \"q\" '\\ \u001b[31m ]]> \u0007 \nsecond line";

    private static readonly Waiver _waiver = new() { Control = "T-004", Reason = "z", Owner = "y", ApprovedBy = "x", Expires = new DateOnly(2027, 1, 1), Ticket = "SEC-1" };

    public static Judgement Every()
    {
        Finding[] findings =
        [
            Finding("T-001", Verdict.Pass("a", "b")),
            Finding("T-002", Verdict.Fail("a", Hostile) with { Subjects = ["web"] }, Severity.Critical),
            Finding("T-003", Verdict.Error("a", Hostile)),
            Finding("T-004", new Verdict(VerdictStatus.Waived, "a", "b", "waived until 2027-01-01 by x for y: z")) with { Waiver = _waiver },
            Finding("T-005", Verdict.Manual("a", "b", "a person decides")),
            Finding("T-006", Verdict.NotApplicable("no swarm")),
        ];
        return new Judgement([.. findings], ["n1"], new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero));
    }

    private static Finding Finding(string id, Verdict verdict, Severity severity = Severity.Low) =>
        new("n1", TestControls.Of(id, new TestControls.ContainsSetting(new FileProbe("/x"), "x"), severity), verdict);
}
