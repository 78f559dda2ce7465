using Baseline.Evidence;
using Baseline.Tests.Fixtures;
using Baseline.Verdicts;

namespace Baseline.Tests.Settings;

/// <summary>A daemon reads its file when it starts: what the file says later is not what runs.</summary>
public sealed class DaemonOptionsInTimeTests
{
    public static TheoryData<string> FromTheFile => ["DKR-DAEMON-001", "DKR-DAEMON-013", "DKR-DAEMON-014", "DKR-DAEMON-008"];

    [Theory, MemberData(nameof(FromTheFile))]
    public void What_a_file_says_that_is_newer_than_the_daemon_is_no_pass(string id)
    {
        var hardened = RecordedHost.Hardened;

        Assert.Equal(VerdictStatus.Pass, Judge(id, Times(1_700_000_000, 1_700_000_000)));
        Assert.Equal(VerdictStatus.Error, Judge(id, Times(1_700_000_000, 1_700_000_060)));

        VerdictStatus Judge(string control, HostEvidence evidence) => Catalogued.Control(control).Judge(hardened.Context(evidence)).Status;
    }

    [Fact]
    public void What_is_wrong_in_a_newer_file_stays_a_fail()
    {
        var evidence = Times(1_700_000_000, 1_700_000_060).Daemon("icc", "true");

        Assert.Equal(VerdictStatus.Fail, Catalogued.Control("DKR-DAEMON-001").Judge(RecordedHost.Hardened.Context(evidence)).Status);
    }

    [Fact]
    public void A_file_that_changed_after_the_start_is_a_finding_of_its_own()
    {
        var verdict = Catalogued.Control("DKR-ENGINE-005").Judge(RecordedHost.Hardened.Context(Times(1_700_000_000, 1_700_000_060)));

        Assert.Equal((VerdictStatus.Fail, "changed since the daemon started"), (verdict.Status, verdict.Reason));
    }

    [Fact]
    public void Times_that_differ_by_their_rounding_are_the_same()
    {
        Assert.Equal(VerdictStatus.Pass, Catalogued.Control("DKR-ENGINE-005").Judge(RecordedHost.Hardened.Context(Times(1_700_000_000, 1_700_000_001))).Status);
    }

    [Theory]
    [InlineData("-DH\narg tcp://0.0.0.0:2375")]
    [InlineData("-DHtcp://0.0.0.0:2375")]
    public void A_flag_behind_a_short_switch_is_seen(string flags)
    {
        var evidence = RecordedHost.Stock.Evidence.Text(Probes.Dockerd, "arg dockerd\n", $"arg dockerd\narg {flags}\n");

        Assert.Equal(VerdictStatus.Fail, Catalogued.Control("DKR-DAEMON-008").Judge(RecordedHost.Stock.Context(evidence)).Status);
    }

    private static HostEvidence Times(long started, long changed)
    {
        var text = RecordedHost.Hardened.Evidence.Readings[Probes.Dockerd.Key].Content;
        var lines = text.Split('\n').Where(line => !line.StartsWith("started ", StringComparison.Ordinal) && !line.StartsWith("changed ", StringComparison.Ordinal))
            .SelectMany(line => line.Split(' ')[0] switch
            {
                "process" => (string[])[line, $"started {started}"],
                "config" => [line, $"changed {changed}"],
                _ => [line],
            });
        return RecordedHost.Hardened.Evidence.With(Probes.Dockerd, string.Join('\n', lines));
    }
}
