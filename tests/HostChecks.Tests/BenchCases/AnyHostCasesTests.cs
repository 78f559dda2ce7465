using Baseline.Catalogue;
using Baseline.Evidence;
using Baseline.Settings;
using Baseline.Verdicts;
using Tests.Shared.Hosts;

namespace HostChecks.Tests.BenchCases;

/// <summary>Cases 5, 6, 7, 16, 17, 18 and 20 on recorded hosts that are not golden, judged as the program judges them: whether the control is about the host included.</summary>
public sealed class AnyHostCasesTests
{
    private static HostEvidence Hardened => Host("hardened");

    [Theory]
    [InlineData("none")]
    [InlineData("local")]
    [InlineData("json-file")]
    public void Case_5_logs_that_stay_do_not_leave(string driver) =>
        Judged(VerdictStatus.Fail, "DKR-ENGINE-011", Text(Hardened, "docker:info", "\"LoggingDriver\":\"gelf\"", $"\"LoggingDriver\":\"{driver}\""));

    [Fact]
    public void Case_5_logs_for_another_machine_leave() => Judged(VerdictStatus.Pass, "DKR-ENGINE-011", Hardened);

    [Fact]
    public void Case_5_any_cgroup_parent_fails() =>
        Judged(VerdictStatus.Fail, "DKR-DAEMON-010", Text(Hardened, "collector:dockerd", "| {", "| {\"cgroup-parent\": \"/docker\","));

    [Theory]
    [InlineData("DKR-FILE-035", "docker.sock|socket|660", "docker.sock|socket|606")]
    [InlineData("DKR-FILE-036", "daemon.json|regular file|644", "daemon.json|regular file|626")]
    [InlineData("DKR-FILE-030", "/etc/docker|directory|755", "/etc/docker|directory|737")]
    public void Case_6_modes_are_bits_and_not_numbers(string control, string right, string wrong)
    {
        Judged(VerdictStatus.Pass, control, Hardened);
        Judged(VerdictStatus.Fail, control, Text(Hardened, "collector:docker-files", right, wrong));
    }

    [Fact]
    public void Case_7_a_configuration_file_elsewhere_counts()
    {
        var elsewhere = Text(Hardened, "collector:dockerd", "config read /etc/docker/daemon.json", "arg --config-file=/srv/d.json\nconfig read /srv/d.json");

        Judged(VerdictStatus.Pass, "DKR-DAEMON-001", elsewhere);
        Judged(VerdictStatus.Fail, "DKR-DAEMON-001", Text(elsewhere, "collector:dockerd", "\"icc\": false", "\"icc\": true"));
        Judged(VerdictStatus.Fail, "DKR-FILE-036", Set(elsewhere, "collector:docker-files", "file /srv/d.json|regular file|666|0|0|root|root\nfile /srv|directory|755|0|0|root|root\n"));
    }

    [Fact]
    public void Case_7_a_drop_in_that_everybody_may_write_fails()
    {
        const string Unit = "docker.service /lib/systemd/system/docker.service|regular file|644|0|0|root|root\n";

        Judged(VerdictStatus.Pass, "DKR-FILE-027", Set(Hardened, "collector:docker-units", Unit));
        Judged(VerdictStatus.Fail, "DKR-FILE-027", Set(Hardened, "collector:docker-units", $"{Unit}docker.service /etc/systemd/system/docker.service.d/x.conf|regular file|666|0|0|root|root\n"));
    }

    [Fact]
    public void Case_16_an_engine_that_nobody_maintains_fails()
    {
        var upstream = Set(Hardened, "command:packages", "docker-ce|5:20.10.24~3-0~debian-bookworm|ii \n");

        Judged(VerdictStatus.Fail, "DKR-ENGINE-004", upstream);
        Judged(VerdictStatus.Pass, "DKR-ENGINE-004", Text(upstream, "docker:version", "\"Version\":\"20.10.24+dfsg1\"", "\"Version\":\"29.8.2\""));
    }

    [Fact]
    public void Case_16_an_update_that_waits_fails()
    {
        Judged(VerdictStatus.Pass, "DKR-ENGINE-004", Hardened);
        Judged(VerdictStatus.Fail, "DKR-ENGINE-004", Set(Hardened, "collector:security-updates", "package docker.io 20.10.24 20.10.25\nreleased Fri, 20 Nov 2026 00:12:41 UTC\nlists 1\n"));
    }

    [Fact]
    public void Case_17_working_mutual_TLS_in_the_file_passes()
    {
        Judged(VerdictStatus.Pass, "DKR-DAEMON-008", Hardened);
        Judged(VerdictStatus.Pass, "DKR-TLS-008", Hardened);
    }

    [Fact]
    public void Case_18_a_rootless_daemon_is_found_with_its_socket_and_its_file()
    {
        var rootless = Host("rootless");

        Judged(VerdictStatus.Pass, "DKR-ROOTLESS-001", rootless);
        Judged(VerdictStatus.Pass, "DKR-DAEMON-013", rootless);
        Judged(VerdictStatus.Pass, "DKR-FILE-035", rootless);
        Judged(VerdictStatus.Pass, "DKR-FILE-036", rootless);
        Judged(VerdictStatus.Fail, "DKR-FILE-035", Text(rootless, "collector:docker-files", "docker.sock|socket|1660", "docker.sock|socket|1666"));
    }

    [Fact]
    public void Case_20_a_kernel_without_AppArmor_is_judged_by_SELinux()
    {
        var selinux = Text(Hardened, "docker:info", "\"name=userns\"", "\"name=userns\",\"name=selinux\"");

        Judged(VerdictStatus.Pass, "DKR-ENGINE-017", selinux);
        Judged(VerdictStatus.NotApplicable, "DKR-CTR-028", selinux);
        Judged(VerdictStatus.Fail, "DKR-CTR-029", selinux);
        Judged(VerdictStatus.Pass, "DKR-CTR-029", Text(selinux, "docker:containers", "\"ProcessLabel\":\"\"", "\"ProcessLabel\":\"system_u:system_r:container_t:s0:c1,c2\""));
    }

    [Fact]
    public void Case_20_a_CPU_quota_counts_and_so_does_a_watch_on_the_folder()
    {
        Judged(VerdictStatus.Pass, "DKR-CTR-012", Text(Hardened, "docker:containers", "\"CpuQuota\":0", "\"CpuQuota\":50000"));
        Judged(VerdictStatus.Pass, "DKR-AUDIT-030", Set(Set(Hardened, "command:audit-status", "enabled 1\n"), "command:audit-rules", "-w /etc/docker -p wa -k docker\n"));
    }

    private static HostEvidence Host(string name) =>
        RecordedHostFile.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests/Baseline.Tests/Hosts", $"{name}.json")));

    private static HostEvidence Set(HostEvidence evidence, string key, string content) =>
        evidence with { Readings = evidence.Readings.SetItem(key, new Reading(ReadingStatus.Read, content)) };

    private static HostEvidence Text(HostEvidence evidence, string key, string from, string to)
    {
        var content = evidence.Readings[key].Content;
        Assert.Contains(from, content, StringComparison.Ordinal);
        return Set(evidence, key, content.Replace(from, to, StringComparison.Ordinal));
    }

    private static void Judged(VerdictStatus expected, string control, HostEvidence evidence)
    {
        var verdict = AllControls.List.Single(item => item.Id == control).Judge(new JudgeContext(evidence, null, evidence.CollectedAt));
        Assert.True(expected == verdict.Status, $"{control}: {verdict}");
    }
}
