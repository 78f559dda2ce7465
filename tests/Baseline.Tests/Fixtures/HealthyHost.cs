using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Baseline.Catalogue;
using Baseline.Evidence;
using Baseline.Hosts;
using Baseline.Plan;
using Baseline.Rendering;
using Baseline.Settings;

namespace Baseline.Tests.Fixtures;

/// <summary>A host as golden-apply and enrolment leave it: its planned files, and what the probes would bring back.</summary>
internal static class HealthyHost
{
    public static DateTimeOffset Now { get; } = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public static HostSpec Spec => Specs.Golden;

    public static PlannedHost Plan { get; } = UserDataReader.Read(UserData.Render(Specs.Golden, Specs.BootstrapKey(Specs.Golden)));

    public static HostEvidence Evidence { get; } = new()
    {
        Host = "n1",
        CollectedAt = Now,
        Readings = AllControls.List.SelectMany(c => c.Probes).DistinctBy(p => p.Key)
            .ToImmutableSortedDictionary(p => p.Key, Reading, StringComparer.Ordinal),
    };

    // As on the first golden nodes (Debian 13).
    private const string EnginePackages = "containerd|1.7.24~ds1-6+deb13u1|ii \ndocker.io|26.1.5+dfsg1-9+deb13u1|ii \nrunc|1.1.15+ds1-2+b4|ii \n";

    public static JudgeContext Context(HostEvidence evidence) => new(evidence, Spec, Now);

    public static string DockerdReading(string config) =>
        $"process 812 900 /usr/sbin/dockerd\narg dockerd\narg --config-file\narg {NodeLayout.DaemonJson}\nconfig read {NodeLayout.DaemonJson}\n"
        + string.Concat(config.TrimEnd('\n').Split('\n').Select(l => $"| {l}\n"));

    private static string File(string path) => Plan.Files[path].Content;

    private static Reading Reading(Probe probe) => probe switch
    {
        FileProbe file => Read(FileText(file.Path)),
        StatProbe stat => Stat(stat.Path),
        CommandProbe command => Read(Command(command.Name)),
        CollectorProbe { Name: "identity" } => Read("uid=0\nprivilege=root\nkernel=Linux 6.12 x86_64\nnow=2026-11-21T12:00:01Z\nasked=2026-11-21T12:00:00.0000000+00:00\nanswered=2026-11-21T12:00:02.0000000+00:00\n"),
        CollectorProbe { Name: "security-updates" } => Read($"released {Now.AddDays(-1):R}\nlists 1\n"),
        CollectorProbe { Name: "sshd-matches" } => Read("files 1\n"),
        CollectorProbe { Name: "docker-files" or "docker-units" or "ssh-servers" } => RecordedHost.Rootless.Evidence[probe],
        CollectorProbe => Read(DockerdReading(File(NodeLayout.DaemonJson))),
        DockerProbe { Query: "info" or "version" } docker => Read(Samples.Text($"docker-{docker.Query}.json")),
        // Containers and images of a real daemon; what a golden node adds to them is its own options.
        DockerProbe { Query: "containers" } => RecordedHost.Hardened.Evidence[probe],
        DockerProbe => RecordedHost.Rootless.Evidence[probe],
        ActiveProbe { Attempt: "server-certificate" } => RecordedHost.Hardened.Evidence.Json(probe, Reissued)[probe],
        ActiveProbe { Attempt: "log-canary" } => Read("arrived: after 0.4 s"),
        ActiveProbe => Read("refused: the connection was closed"),
        _ => throw new InvalidOperationException($"no healthy reading for {probe.Key}"),
    };

    private static void Reissued(JsonNode certificate) => (certificate["notBefore"], certificate["notAfter"]) = ($"{Now.AddDays(-1):O}", $"{Now.AddDays(60):O}");

    private static Reading Read(string content) => new(ReadingStatus.Read, content);

    private static string FileText(string path) => path switch
    {
        "/etc/os-release" => "PRETTY_NAME=\"Debian GNU/Linux 13 (trixie)\"\nID=debian\nVERSION_ID=\"13\"\n",
        "/etc/resolv.conf" => File("/etc/golden/resolv.conf"),
        "/etc/subuid" or "/etc/subgid" => "golden:100000:65536\ndockerd:231072:65536\n",
        $"{NodeLayout.DockerTls}/server.pem" => Pki.Golden.Server,
        $"{NodeLayout.DockerTls}/ca.pem" => Pki.Golden.Authority,
        _ => File(path),
    };

    private static Reading Stat(string path)
    {
        var setting = AllControls.List.Select(c => c.Setting).OfType<FileSetting>().FirstOrDefault(s => s.Path == path);
        return setting is null || setting.Optional
            ? new Reading(ReadingStatus.Absent, Reason: "does not exist")
            : Read($"{setting.Kind}|{setting.Mode.TrimStart('0')}|0|0|{setting.Owner}|{setting.Group}|'{path}'\n");
    }

    private static string Command(string name) => name switch
    {
        "sysctl" => File("/etc/sysctl.d/60-golden.conf"),
        "sshd-effective" => File("/etc/ssh/sshd_config").ToLowerInvariant(),
        "audit-rules" => File(AuditWatchSetting.File),
        "config-journald" => "# /etc/systemd/journald.conf\n[Journal]\n#Storage=auto\n\n# drop-in\n" + "[Journal]\nForwardToSyslog=yes\n" + File(SystemdConfigSetting.DropIn("journald")),
        "config-timesyncd" => "[Time]\n#NTP=\n" + File(SystemdConfigSetting.DropIn("timesyncd")),
        "units" => Units(GoldenUnits.System),
        "user-units" => Units(GoldenUnits.User, ofDockerAccount: true),
        "packages" => string.Concat(Packages.Node.Where(p => p != "docker.io").Select(p => $"{p}|1.0-1|ii \n")) + EnginePackages,
        "kernel" => "Linux 6.12.117+deb13-cloud-amd64\n",
        "services" => "Id=rsyslog.service\nActiveState=active\n\nId=systemd-timesyncd.service\nActiveState=active\n",
        _ => Samples.Text($"{name}.txt"),
    };

    private static string DropIns(string unit) => string.Join(' ', Plan.Files.Keys.Where(p => p.StartsWith($"/etc/systemd/system/{unit}.d/", StringComparison.Ordinal)));

    private static string Units(IEnumerable<string> names, bool ofDockerAccount = false)
    {
        var masked = ofDockerAccount ? [] : File("/etc/golden/units.masked").Split('\n');
        return string.Join('\n', names.Select(n => masked.Contains(n)
            ? $"Id={n}\nLoadState=masked\nActiveState=inactive\nUnitFileState=masked\nDropInPaths=\n"
            : $"Id={n}\nLoadState=loaded\nActiveState=active\nUnitFileState=enabled\nDropInPaths={DropIns(n)}\n"));
    }
}
