using Baseline.Evidence;
using Baseline.Verdicts;
using static HostChecks.Tests.BenchCases.BenchEvidence;

namespace HostChecks.Tests.BenchCases;

/// <summary>Cases 1 to 9, 17, 18 and 20: the daemon's options, files and audit rules.</summary>
public sealed class HostCasesTests
{
    private const string Tls = "\"tlscacert\": \"/t/ca.pem\", \"tlscert\": \"/t/c.pem\", \"tlskey\": \"/t/k.pem\"";

    private static readonly Reading _auditOn = Read("enabled 1\nfailure 1\npid 300\nrate_limit 0\nbacklog_limit 64\nlost 0\nbacklog 0\n");

    [Theory]
    [InlineData("DKR-DAEMON-008", "{}", "-H", "tcp://127.0.0.1:2375")]
    [InlineData("DKR-DAEMON-008", "{}", "--host=tcp://0.0.0.0:2375")]
    [InlineData("DKR-DAEMON-008", "{\n  \"hosts\": [\n    \"unix:///var/run/docker.sock\",\n    \"tcp://127.0.0.1:2375\"\n  ]\n}")]
    [InlineData("DKR-DAEMON-008", "{" + Tls + "}", "-H", "tcp://0.0.0.0:2376", "--tlsverify=false")]
    [InlineData("DKR-DAEMON-008", "{" + Tls + ", \"tls\": true}", "-H", "tcp://0.0.0.0:2376")]
    [InlineData("DKR-DAEMON-005", "{\"iptables\": false}")]
    [InlineData("DKR-DAEMON-006", "{\n\"insecure-registries\": [\n\"10.0.0.1:5000\"\n]\n}")]
    [InlineData("DKR-DAEMON-003", "{}", "--log-level=debug")]
    [InlineData("DKR-DAEMON-003", "{}", "-l", "debug")]
    [InlineData("DKR-DAEMON-004", "{\"debug\": true}")]
    [InlineData("DKR-DAEMON-004", "{}", "-D")]
    [InlineData("DKR-DAEMON-013", "{}", "--no-new-privileges=false")]
    [InlineData("DKR-DAEMON-011", "{\"log-driver\": \"none\"}")]
    [InlineData("DKR-DAEMON-011", "{\"log-driver\": \"local\"}")]
    [InlineData("DKR-DAEMON-010", "{\"cgroup-parent\": \"/anything\"}")]
    public void Cases_1_to_5_fail_whether_by_flag_or_file_and_however_the_file_is_laid_out(string control, string config, params string[] arguments) =>
        Assert.Equal(VerdictStatus.Fail, Judge(control, ("collector:dockerd", Dockerd(config, ["dockerd", .. arguments]))).Status);

    [Fact]
    public void Case_17_mutual_TLS_in_the_file_passes() =>
        Assert.Equal(VerdictStatus.Pass, Judge("DKR-DAEMON-008", ("collector:dockerd", Dockerd("{\"hosts\": [\"tcp://0.0.0.0:2376\"], \"tlsverify\": true, " + Tls + "}", "dockerd"))).Status);

    [Fact]
    public void Case_18_the_configuration_of_a_rootless_daemon_counts()
    {
        var dockerd = Read("process 100 900 /usr/bin/dockerd\narg dockerd\nconfig read /home/u/.config/docker/daemon.json\n| {\"debug\": true}\n");

        Assert.Equal(VerdictStatus.Fail, Judge("DKR-DAEMON-004", ("collector:dockerd", dockerd)).Status);
    }

    [Theory]
    [InlineData("DKR-FILE-007", "/run/user/900/docker.sock", "socket", "606")]
    [InlineData("DKR-FILE-007", "/run/user/900/docker.sock", "socket", "662")]
    [InlineData("DKR-FILE-002", "/etc/docker-golden/daemon.json", "regular file", "626")]
    [InlineData("DKR-FILE-001", "/etc/docker-golden", "directory", "737")]
    [InlineData("DKR-FILE-021", "/etc/docker", "directory", "737")]
    public void Case_6_modes_are_bits_and_not_numbers(string control, string path, string kind, string mode)
    {
        foreach (var owner in (string[])["900|900|dockerd|dockerd", "0|0|root|root", "0|900|root|dockerd"])
        {
            var verdict = Judge(control, ($"stat:{path}", Read($"{kind}|{mode}|{owner}|'{path}'\n")));

            Assert.Equal(VerdictStatus.Fail, verdict.Status);
            Assert.Contains("too many", verdict.Reason, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("denied")]
    [InlineData("failed")]
    public void Case_8_a_configuration_that_cannot_be_read_is_an_error(string status) =>
        Assert.Equal(VerdictStatus.Error, Judge("DKR-DAEMON-005", ("collector:dockerd", Dockerd(status, "", ["dockerd"]))).Status);

    [Theory]
    [InlineData("-a never,exit -F path=/usr/sbin/dockerd -F perm=x -F key=docker")]
    [InlineData("-w /usr/sbin/dockerd-other -p x -k docker")]
    [InlineData("-w /usr/sbin/docker -p x -k docker")]
    [InlineData("No rules")]
    public void Case_9_rules_that_do_not_watch_the_path_fail(string rules) =>
        Assert.Equal(VerdictStatus.Fail, Judge("DKR-AUDIT-001", ("command:audit-rules", Read(rules + "\n")), ("command:audit-status", _auditOn)).Status);

    [Fact]
    public void Case_9_rules_that_are_not_in_force_fail() =>
        Assert.Equal(VerdictStatus.Fail, Judge("DKR-AUDIT-001", ("command:audit-rules", Read("-w /usr/sbin/dockerd -p x -k d\n")), ("command:audit-status", Read("enabled 0\n"))).Status);

    [Fact]
    public void Case_20_a_watch_on_the_folder_counts_for_the_files_in_it() =>
        Assert.Equal(VerdictStatus.Pass, Judge("DKR-AUDIT-006", ("command:audit-rules", Read("-w /etc -p rwxa -k etc\n")), ("command:audit-status", _auditOn)).Status);
}
