using Baseline.Catalogue;
using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Settings;
using Baseline.Tests.Fixtures;
using Baseline.Verdicts;

namespace Baseline.Tests.Parsing;

public sealed class HostClockTests
{
    [Theory]
    [InlineData("2026-11-21T12:00:00Z", 0)]
    [InlineData("2026-11-21T12:01:00Z", 0)]
    [InlineData("2026-11-21T11:59:59Z", 0)]
    [InlineData("2026-11-21T11:59:00Z", -60)]
    [InlineData("2026-11-21T12:02:00Z", 60)]
    public void A_slow_session_is_no_wrong_clock(string now, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), HostClock.Offset(Identity(now)));

    [Theory]
    [InlineData("")]
    [InlineData("now=yesterday\nasked=2026-11-21T12:00:00Z\nanswered=2026-11-21T12:00:00Z\n")]
    public void What_is_no_time_is_an_error(string text) => Assert.Throws<EvidenceException>(() => HostClock.Offset(text));

    [Fact]
    public void Clocks_that_are_far_apart_leave_dates_unjudged()
    {
        var evidence = BrokenEvidence.Set(Probes.Identity, Identity("2026-11-21T15:00:00Z"));

        var dated = AllControls.List.Where(control => control.Setting is TlsSetting { Aspect: TlsAspect.Validity } or ClockSetting).ToList();

        Assert.Equal(2, dated.Count);
        Assert.All(dated, control =>
        {
            var verdict = control.Setting.Judge(HealthyHost.Context(evidence));
            Assert.Equal(VerdictStatus.Error, verdict.Status);
            Assert.Contains("0d 02:59:00 ahead of", verdict.Reason, StringComparison.Ordinal);
        });
    }

    private static string Identity(string now) => $"now={now}\nasked=2026-11-21T12:00:00.0000000+00:00\nanswered=2026-11-21T12:01:00.0000000+00:00\n";
}
