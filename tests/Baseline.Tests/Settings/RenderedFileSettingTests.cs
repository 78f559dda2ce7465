using Baseline.Evidence;
using Baseline.Tests.Fixtures;
using Baseline.Verdicts;

namespace Baseline.Tests.Settings;

/// <summary>A drop-in overrules the file that it is beside, whose content is still the baseline's.</summary>
public sealed class RenderedFileSettingTests
{
    [Theory]
    [InlineData("DKR-LOG-006", "rsyslog.service", "/etc/systemd/system/rsyslog.service.d/zz.conf", VerdictStatus.Fail)]
    [InlineData("DKR-NET-014", "golden-dns.service", "/run/systemd/system/golden-dns.service.d/zz.conf", VerdictStatus.Fail)]
    [InlineData("DKR-NET-018", "nftables.service", "/etc/systemd/system/nftables.service.d/20-local.conf", VerdictStatus.Fail)]
    [InlineData("DKR-ROOTLESS-008", "user@900.service", "/etc/systemd/system/user@.service.d/local.conf", VerdictStatus.Fail)]
    [InlineData("DKR-ROOTLESS-008", "user@900.service", "/usr/lib/systemd/system/user@.service.d/10-login-barrier.conf", VerdictStatus.Pass)]
    public void Another_drop_in_of_the_unit_fails(string id, string unit, string dropIn, VerdictStatus expected) =>
        Assert.Equal(expected, Judge(id, Probes.Units, unit, dropIn));

    [Fact]
    public void Another_drop_in_of_the_daemon_fails() =>
        Assert.Equal(VerdictStatus.Fail, Judge("DKR-ROOTLESS-007", Probes.UserUnits, "docker.service", "/var/lib/dockerd/.config/systemd/user/docker.service.d/override.conf"));

    private static VerdictStatus Judge(string id, Probe probe, string unit, string dropIn)
    {
        var before = HealthyHost.Evidence[probe].Content;
        var at = before.IndexOf("DropInPaths=", before.IndexOf($"Id={unit}\n", StringComparison.Ordinal), StringComparison.Ordinal) + "DropInPaths=".Length;
        return Catalogued.Control(id).Judge(HealthyHost.Context(BrokenEvidence.Set(probe, $"{before[..at]}{dropIn} {before[at..]}"))).Status;
    }
}
