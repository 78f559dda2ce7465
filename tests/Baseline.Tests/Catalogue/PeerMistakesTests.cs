using System.Text.Json.Nodes;
using Baseline.Catalogue;
using Baseline.Evidence;
using Baseline.Tests.Fixtures;
using Baseline.Verdicts;

namespace Baseline.Tests.Catalogue;

/// <summary>Cases that docker-bench-security 1.6.1 judges wrongly on a real engine: each must be right here.</summary>
public sealed class PeerMistakesTests
{
    [Theory]
    // Plain TCP by flag, in every spelling.
    [InlineData("DKR-DAEMON-008", VerdictStatus.Fail, "{}", "-H", "tcp://127.0.0.1:2375")]
    [InlineData("DKR-DAEMON-008", VerdictStatus.Fail, "{}", "-Htcp://127.0.0.1:2375")]
    [InlineData("DKR-DAEMON-008", VerdictStatus.Fail, "{}", "--host=0.0.0.0:2375")]
    [InlineData("DKR-DAEMON-008", VerdictStatus.Fail, "{\"hosts\": [\n \"unix:///x\",\n \"tcp://0.0.0.0:2375\"\n]}")]
    [InlineData("DKR-DAEMON-008", VerdictStatus.Fail, "{}", "-H", "tcp://:2376", "--tlsverify=false", "--tlscacert=a", "--tlscert=b", "--tlskey=c")]
    // Presence of a flag is not its value.
    [InlineData("DKR-DAEMON-003", VerdictStatus.Fail, "{}", "--log-level=debug")]
    [InlineData("DKR-DAEMON-003", VerdictStatus.Fail, "{}", "-l", "debug")]
    [InlineData("DKR-DAEMON-004", VerdictStatus.Fail, "{\"debug\": true}")]
    [InlineData("DKR-DAEMON-004", VerdictStatus.Fail, "{}", "-D")]
    [InlineData("DKR-DAEMON-013", VerdictStatus.Fail, "{}", "--no-new-privileges=false")]
    [InlineData("DKR-DAEMON-013", VerdictStatus.Pass, "{}", "--no-new-privileges")]
    [InlineData("DKR-DAEMON-005", VerdictStatus.Fail, "{\"iptables\": false}")]
    [InlineData("DKR-DAEMON-006", VerdictStatus.Fail, "{\"insecure-registries\": [\"10.0.0.1\"]}")]
    [InlineData("DKR-DAEMON-006", VerdictStatus.Fail, "{}", "--insecure-registry", "10.0.0.1")]
    [InlineData("DKR-DAEMON-010", VerdictStatus.Fail, "{\"cgroup-parent\": \"/other\"}")]
    [InlineData("DKR-DAEMON-011", VerdictStatus.Fail, "{\"log-driver\": \"none\"}")]
    [InlineData("DKR-DAEMON-011", VerdictStatus.Fail, "{\"log-driver\": \"local\"}")]
    [InlineData("DKR-DAEMON-015", VerdictStatus.Fail, "{\"seccomp-profile\": \"unconfined\"}")]
    // Secure defaults that are left unset are secure.
    [InlineData("DKR-DAEMON-005", VerdictStatus.Pass, "{}")]
    [InlineData("DKR-DAEMON-016", VerdictStatus.Pass, "{}")]
    // An option that has no value in either place is an error only where it cannot be read.
    [InlineData("DKR-DAEMON-001", VerdictStatus.Fail, "{}")]
    public void The_daemon_is_judged_by_value(string id, VerdictStatus expected, string config, params string[] arguments)
    {
        var reading = "process 1 0 /usr/sbin/dockerd\narg dockerd\n" + string.Concat(arguments.Select(a => $"arg {a}\n"))
            + "config read /elsewhere/daemon.json\n" + string.Concat(config.Split('\n').Select(l => $"| {l}\n"));
        Judged(id, expected, BrokenEvidence.Set(Probes.Dockerd, reading));
    }

    [Fact]
    public void Mutual_tls_in_the_file_passes() => Judged("DKR-DAEMON-008", VerdictStatus.Pass, HealthyHost.Evidence);

    [Fact]
    public void An_unreadable_file_is_an_error() =>
        Judged("DKR-DAEMON-001", VerdictStatus.Error, BrokenEvidence.Set(Probes.Dockerd, "process 1 0 /usr/sbin/dockerd\narg dockerd\nconfig denied /etc/docker/daemon.json\n"));

    [Fact]
    public void One_bad_daemon_among_two_fails() =>
        Judged("DKR-DAEMON-001", VerdictStatus.Fail, BrokenEvidence.Set(Probes.Dockerd,
            HealthyHost.Evidence[Probes.Dockerd].Content + "process 2 0 /usr/sbin/dockerd\narg dockerd\nconfig absent /etc/docker/daemon.json\n"));

    [Theory]
    [InlineData("DKR-FILE-007", "socket", "606", "dockerd", VerdictStatus.Fail)]
    [InlineData("DKR-FILE-007", "socket", "1660", "dockerd", VerdictStatus.Pass)]
    [InlineData("DKR-FILE-007", "socket", "1666", "dockerd", VerdictStatus.Fail)]
    [InlineData("DKR-FILE-002", "regular file", "626", "root", VerdictStatus.Fail)]
    [InlineData("DKR-FILE-001", "directory", "737", "root", VerdictStatus.Fail)]
    [InlineData("DKR-FILE-006", "regular file", "0", "root", VerdictStatus.Pass)]
    [InlineData("DKR-FILE-001", "directory", "1755", "root", VerdictStatus.Fail)]
    [InlineData("DKR-FILE-002", "symbolic link", "644", "root", VerdictStatus.Fail)]
    public void Modes_are_sets_of_bits(string id, string kind, string mode, string owner, VerdictStatus expected)
    {
        var setting = (Baseline.Settings.FileSetting)Control(id);
        Judged(id, expected, BrokenEvidence.Set(new StatProbe(setting.Path), $"{kind}|{mode}|0|0|{owner}|{setting.Group}|'x'"));
    }

    [Theory]
    [InlineData("-a never,exit -F path=/etc/passwd -F perm=wa", VerdictStatus.Fail)]
    [InlineData("-a never,exit -F dir=/etc\n-w /etc/passwd -p wa -k x", VerdictStatus.Fail)]
    [InlineData("-w /etc/passwd-old -p wa -k x", VerdictStatus.Fail)]
    [InlineData("-w /etc/passwd -p r -k x", VerdictStatus.Fail)]
    [InlineData("-a always,exit -F path=/etc/passwd -F perm=wa -F auid=1000 -F key=x", VerdictStatus.Fail)]
    [InlineData("-w /etc -p wa -k x", VerdictStatus.Pass)]
    [InlineData("-w /etc/passwd -p rwxa -k x", VerdictStatus.Pass)]
    [InlineData("-a exit,always -F arch=b64 -S all -F dir=/etc/ -F perm=wa -F key=x", VerdictStatus.Pass)]
    public void Audit_rules_are_judged_by_what_they_record(string rules, VerdictStatus expected) =>
        Judged("DKR-AUDIT-008", expected, BrokenEvidence.Set(Probes.AuditRules, rules + "\n"));

    [Fact]
    public void Rules_without_auditing_fail() =>
        Judged("DKR-AUDIT-008", VerdictStatus.Fail, BrokenEvidence.Set(Probes.AuditStatus, "enabled 0\n"));

    [Theory]
    [InlineData("DKR-CTR-019", "Privileged", "true")]
    [InlineData("DKR-CTR-020", "Privileged", "true")]
    [InlineData("DKR-CTR-002", "CapAdd", "[\"ALL\"]")]
    [InlineData("DKR-CTR-019", "SecurityOpt", "[\"seccomp=unconfined\"]")]
    [InlineData("DKR-CTR-020", "SecurityOpt", "[\"label=disable\"]")]
    [InlineData("DKR-CTR-020", "SecurityOpt", "[\"apparmor:unconfined\"]")]
    [InlineData("DKR-CTR-021", "SecurityOpt", "[\"no-new-privileges=false\"]")]
    [InlineData("DKR-CTR-021", "SecurityOpt", "[\"no-new-privileges:false\"]")]
    [InlineData("DKR-CTR-017", "RestartPolicy", """{"Name":"on-failure","MaximumRetryCount":0}""")]
    [InlineData("DKR-CTR-017", "RestartPolicy", """{"Name":"always","MaximumRetryCount":0}""")]
    [InlineData("DKR-CTR-017", "RestartPolicy", """{"Name":"unless-stopped","MaximumRetryCount":0}""")]
    [InlineData("DKR-CTR-018", "DeviceCgroupRules", "[\"a *:* rwm\"]")]
    [InlineData("DKR-CTR-018", "DeviceRequests", "[{\"Driver\":\"nvidia\"}]")]
    [InlineData("DKR-CTR-015", "PortBindings", """{"80/tcp":[{"HostIp":"::","HostPort":"8080"}]}""")]
    [InlineData("DKR-CTR-015", "PortBindings", """{"80/tcp":[{"HostIp":"0:0::0","HostPort":"8080"}]}""")]
    [InlineData("DKR-CTR-016", "PortBindings", """{"80/tcp":[{"HostIp":"192.0.2.1","HostPort":"80-8080"}]}""")]
    [InlineData("DKR-CTR-019", "SecurityOpt", """["seccomp={\"defaultAction\":\"SCMP_ACT_ALLOW\"}"]""")]
    [InlineData("DKR-CTR-019", "SecurityOpt", """["seccomp={\"defaultAction\":\"SCMP_ACT_LOG\",\"syscalls\":[{\"names\":[\"mount\"],\"action\":\"SCMP_ACT_ALLOW\"}]}"]""")]
    [InlineData("DKR-CTR-020", "MaskedPaths", "[]")]
    [InlineData("DKR-CTR-020", "ReadonlyPaths", "[]")]
    public void A_bad_container_fails(string id, string property, string value) => Judged(id, VerdictStatus.Fail, Container("HostConfig", property, value));

    [Theory]
    [InlineData("DKR-CTR-012", "CpuQuota", "50000")]
    [InlineData("DKR-CTR-012", "CpusetCpus", "\"0\"")]
    [InlineData("DKR-CTR-016", "PortBindings", """{"80/tcp":[{"HostIp":"192.0.2.1","HostPort":"1024"}]}""")]
    [InlineData("DKR-CTR-017", "RestartPolicy", """{"Name":"on-failure","MaximumRetryCount":3}""")]
    [InlineData("DKR-CTR-019", "SecurityOpt", """["seccomp={\"defaultAction\":\"SCMP_ACT_ERRNO\"}"]""")]
    [InlineData("DKR-CTR-019", "SecurityOpt", """["seccomp={\"defaultAction\":\"SCMP_ACT_ALLOW\",\"syscalls\":[{\"names\":[\"mount\"],\"action\":\"SCMP_ACT_ERRNO\"}]}"]""")]
    [InlineData("DKR-CTR-020", "MaskedPaths", "[\"/proc/kcore\"]")]
    [InlineData("DKR-CTR-020", "MaskedPaths", "null")]
    public void A_good_container_passes(string id, string property, string value) => Judged(id, VerdictStatus.Pass, Container("HostConfig", property, value));

    [Theory]
    [InlineData("DKR-CTR-015", VerdictStatus.Fail)]
    [InlineData("DKR-CTR-031", VerdictStatus.Manual)]
    public void Publishing_every_exposed_port_is_publishing_on_every_address(string id, VerdictStatus expected)
    {
        var list = JsonNode.Parse(HealthyHost.Evidence[Probes.Containers].Content)!;
        list[0]!["HostConfig"]!["PortBindings"] = new JsonObject();
        list[0]!["HostConfig"]!["PublishAllPorts"] = true;
        list[0]!["Config"]!["ExposedPorts"] = new JsonObject { ["80/tcp"] = new JsonObject() };

        Judged(id, expected, BrokenEvidence.Set(Probes.Containers, list.ToJsonString()));
    }

    [Theory]
    [InlineData("DKR-CTR-003", "/etc")]
    [InlineData("DKR-CTR-004", "/run")]
    public void A_volume_that_is_a_folder_of_the_host_is_judged_as_that_folder(string id, string device)
    {
        var list = JsonNode.Parse(HealthyHost.Evidence[Probes.Containers].Content)!;
        var options = new JsonObject { ["type"] = "none", ["o"] = "rw,bind", ["device"] = device };
        list[0]!["HostConfig"]!["Mounts"] = new JsonArray(new JsonObject { ["Type"] = "volume", ["VolumeOptions"] = new JsonObject { ["DriverConfig"] = new JsonObject { ["Options"] = options } } });

        Judged(id, VerdictStatus.Fail, BrokenEvidence.Set(Probes.Containers, list.ToJsonString()));
    }

    [Theory]
    [InlineData("0:0")]
    [InlineData("root:root")]
    [InlineData("0:1000")]
    [InlineData("00")]
    [InlineData("")]
    public void Root_by_any_spelling_is_root(string user) => Judged("DKR-CTR-023", VerdictStatus.Fail, Container("Config", "User", $"\"{user}\""));

    [Theory]
    [InlineData("DKR-CTR-004", "/var/run")]
    [InlineData("DKR-CTR-004", "/")]
    [InlineData("DKR-CTR-004", "/run/containerd")]
    [InlineData("DKR-CTR-004", "/run/user/1000")]
    [InlineData("DKR-CTR-004", "/var/run/user/1000/docker")]
    [InlineData("DKR-CTR-003", "/run/containerd")]
    [InlineData("DKR-CTR-003", "/root")]
    [InlineData("DKR-CTR-003", "/var/lib")]
    [InlineData("DKR-CTR-003", "/var")]
    [InlineData("DKR-CTR-003", "/etc/cron.d")]
    [InlineData("DKR-CTR-003", "//etc/")]
    public void A_mount_of_or_above_or_below_a_system_folder_fails(string id, string source)
    {
        var list = JsonNode.Parse(HealthyHost.Evidence[Probes.Containers].Content)!;
        list[0]!["Mounts"] = new JsonArray(new JsonObject { ["Type"] = "bind", ["Source"] = source, ["RW"] = true });
        Judged(id, VerdictStatus.Fail, BrokenEvidence.Set(Probes.Containers, list.ToJsonString()));
    }

    [Theory]
    [InlineData("/nil")]
    [InlineData("/docker-bench-security")]
    public void No_name_or_label_or_state_exempts_a_container(string name)
    {
        var list = JsonNode.Parse(HealthyHost.Evidence[Probes.Containers].Content)!;
        list[0]!["Name"] = name;
        list[0]!["State"]!["Status"] = "created";
        list[0]!["Config"]!["Labels"] = new JsonObject { ["docker_bench_security"] = "true" };
        list[0]!["HostConfig"]!["Privileged"] = true;
        Judged("DKR-CTR-001", VerdictStatus.Fail, BrokenEvidence.Set(Probes.Containers, list.ToJsonString()));
    }

    [Fact]
    public void A_failed_inspect_is_an_error_for_every_control_of_containers()
    {
        var failed = BrokenEvidence.Set(Probes.Containers, new Reading(ReadingStatus.Failed, Reason: "the daemon hung up"));
        foreach (var control in AllControls.List.Where(c => c.Probes.Contains(Probes.Containers))) Judged(control.Id, VerdictStatus.Error, failed);
    }

    private static HostEvidence Container(string part, string property, string value)
    {
        var list = JsonNode.Parse(HealthyHost.Evidence[Probes.Containers].Content)!;
        var host = list[0]!["HostConfig"]!;
        if (property is "CpuQuota" or "CpusetCpus") host["NanoCpus"] = 0;
        list[0]![part]![property] = JsonNode.Parse(value);
        return BrokenEvidence.Set(Probes.Containers, list.ToJsonString());
    }

    private static Baseline.Settings.Setting Control(string id) => Catalogued.Control(id).Setting;

    private static void Judged(string id, VerdictStatus expected, HostEvidence evidence)
    {
        var verdict = Control(id).Judge(HealthyHost.Context(evidence));
        Assert.True(expected == verdict.Status, $"{id}: {verdict}");
    }
}
