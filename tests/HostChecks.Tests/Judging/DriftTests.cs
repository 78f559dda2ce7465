using Baseline.Evidence;
using Baseline.Verdicts;
using HostChecks.Judging;
using HostChecks.Tests.Support;

namespace HostChecks.Tests.Judging;

public sealed class DriftTests
{
    [Theory]
    [InlineData(VerdictStatus.Pass, false)]
    [InlineData(VerdictStatus.Waived, false)]
    [InlineData(VerdictStatus.Manual, false)]
    [InlineData(VerdictStatus.NotApplicable, false)]
    [InlineData(VerdictStatus.Fail, true)]
    [InlineData(VerdictStatus.Error, true)]
    public void Drift_is_what_fails_or_could_not_be_judged(VerdictStatus status, bool named)
    {
        var finding = new Finding("n1", TestControls.Contains("T-001", new FileProbe("/x"), "x"), new Verdict(status, "a", "b", "c"));

        Assert.Equal(named, !new Judgement([finding], ["n1"], DateTimeOffset.UnixEpoch).Drift().Findings.IsEmpty);
    }
}
