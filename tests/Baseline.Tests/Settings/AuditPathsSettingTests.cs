using Baseline.Evidence;
using Baseline.Tests.Fixtures;
using Baseline.Verdicts;

namespace Baseline.Tests.Settings;

public sealed class AuditPathsSettingTests
{
    // Debian has the program in /usr/sbin and a link to it in /usr/bin. A rule for the link does not see it run as /usr/sbin/runc.
    [Theory]
    [InlineData("/usr/sbin/runc", "../sbin/runc", VerdictStatus.Pass)]
    [InlineData("/usr/sbin/runc", "/usr/sbin/runc", VerdictStatus.Pass)]
    [InlineData("/usr/bin/runc", "../sbin/runc", VerdictStatus.Fail)]
    [InlineData("/usr/sbin/runc", "/opt/runc/bin/runc", VerdictStatus.Fail)]
    public void A_link_is_watched_by_a_rule_for_what_it_points_to(string watched, string target, VerdictStatus expected)
    {
        var evidence = RecordedHost.Hardened.Evidence
            .With(Probes.AuditStatus, Samples.Text("audit-status.txt"))
            .With(Probes.AuditRules, $"-w {watched} -p x -k docker\n")
            .With(new StatProbe("/usr/bin/runc"), $"symbolic link|777|0|0|root|root|'/usr/bin/runc' -> '{target}'\n")
            .With(new StatProbe("/usr/sbin/runc"), "regular file|755|0|0|root|root|'/usr/sbin/runc'\n");

        Assert.Equal(expected, Catalogued.Control("DKR-AUDIT-037").Judge(RecordedHost.Hardened.Context(evidence)).Status);
    }
}
