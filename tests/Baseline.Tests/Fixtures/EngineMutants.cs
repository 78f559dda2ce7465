using System.Globalization;
using System.Text.Json.Nodes;
using Baseline.Catalogue;
using Baseline.Evidence;
using Baseline.Parsing;

namespace Baseline.Tests.Fixtures;

/// <summary>What can go wrong with an engine, its files and its certificate: broken on recorded hosts and on the golden one.</summary>
internal static class EngineMutants
{
    // As systemctl names them and stat sees them on Debian 12 with docker.io.
    public const string Units =
        "docker.service /lib/systemd/system/docker.service|regular file|644|0|0|root|root\n" +
        "docker.service /etc/systemd/system/docker.service.d/override.conf|regular file|644|0|0|root|root\n" +
        "docker.service /etc/default/docker|regular file|644|0|0|root|root\n" +
        "docker.socket /lib/systemd/system/docker.socket|regular file|644|0|0|root|root\n" +
        "containerd.service /lib/systemd/system/containerd.service|regular file|644|0|0|root|root\n";

    private static HostEvidence Golden => HealthyHost.Evidence;

    private static HostEvidence Hard => RecordedHost.Hardened.Evidence;

    private static HostEvidence Less => RecordedHost.Rootless.Evidence;

    private static HostEvidence WithUnits => Hard.With(Probes.DockerUnits, Units);

    private static HostEvidence WithAppArmor => Hard.Info("SecurityOptions", """["name=apparmor","name=seccomp,profile=default","name=userns"]""");

    private static HostEvidence WithPlugin => Hard.Json(Probes.DockerInfo, i => i["Plugins"]!["Authorization"] = new JsonArray("opa"));

    private static HostEvidence WithServices => Hard.With(Probes.Services, "Id=rsyslog.service\nActiveState=active\n\nId=chrony.service\nActiveState=active\n");

    private static HostEvidence WithSysconfig => Hard.With(new StatProbe("/etc/sysconfig/docker"), "regular file|644|0|0|root|root|'/etc/sysconfig/docker'\n");

    /// <summary>Control, what is broken, evidence before and after.</summary>
    public static IEnumerable<(string Id, string What, HostEvidence Sound, HostEvidence Broken)> All =>
    [
        ("DKR-ENGINE-001", "an older package", Golden, Golden.Text(Probes.Packages, "26.1.5+dfsg1-9+deb13u1", "26.1.5+dfsg1-9")),
        ("DKR-ENGINE-001", "an older upstream version", Upstream("29.8.2"), Upstream("29.5.0")),
        ("DKR-ENGINE-001", "a branch without the fix", Upstream("30.0.0"), Upstream("28.5.2")),
        ("DKR-ENGINE-001", "a branch of which nobody says it", Upstream("29.8.2"), Upstream("25.0.14")),
        ("DKR-ENGINE-002", "an older package", Golden, Golden.Text(Probes.Packages, "1.7.24~ds1-6+deb13u1", "1.7.24~ds1-6")),
        ("DKR-ENGINE-003", "no user namespace to hold what is open", Golden, Golden.Json(Probes.DockerInfo, i => i["SecurityOptions"] = new JsonArray("name=seccomp,profile=builtin"))),
        ("DKR-ENGINE-003", "users that are only remapped", Golden, Golden.Info("SecurityOptions", """["name=seccomp,profile=builtin","name=userns"]""")),
        ("DKR-ENGINE-003", "a version before the descriptor leak was closed", Golden, Golden.Text(Probes.Packages, "1.1.15+ds1-2+b4", "1.1.10+ds1-1").Text(Probes.DockerVersion, "1.1.15+ds1\"", "1.1.10+ds1\"")),
        ("DKR-ENGINE-004", "an update that waits", Golden, Golden.Text(Probes.SecurityUpdates, "lists", "package docker.io 1 2\nlists")),
        ("DKR-ENGINE-004", "lists that are too old to know", Golden, Golden.With(Probes.SecurityUpdates, $"released {HealthyHost.Now.AddDays(-15):R}\nlists 1\n")),
        ("DKR-ENGINE-004", "a release without support", Golden, Golden.Text(new FileProbe("/etc/os-release"), "\"13\"", "\"11\"")),
        ("DKR-ENGINE-004", "a branch that nobody maintains", Upstream("29.8.2"), Upstream("20.10.24")),
        ("DKR-ENGINE-005", "another log driver runs", Hard, Hard.Info("LoggingDriver", "\"json-file\"")),
        ("DKR-ENGINE-005", "live-restore was switched off in the file", Hard, Hard.Daemon("live-restore", "false")),
        ("DKR-ENGINE-005", "another data root was written", Hard, Hard.Daemon("data-root", "\"/srv/docker\"")),
        ("DKR-ENGINE-005", "another storage driver was written", Hard, Hard.Daemon("storage-driver", "\"btrfs\"")),
        ("DKR-ENGINE-005", "a registry was written", Hard, Hard.Daemon("insecure-registries", "[\"10.0.0.1:5000\"]")),
        ("DKR-ENGINE-005", "a mirror was written", Hard, Hard.Daemon("registry-mirrors", "[\"https://mirror.example.com\"]")),
        ("DKR-ENGINE-005", "a label was written", Hard, Hard.Daemon("labels", "[\"a=b\"]")),
        ("DKR-ENGINE-005", "a plugin was written", Hard, Hard.Daemon("authorization-plugins", "[\"opa\"]")),
        ("DKR-ENGINE-005", "another profile was written", Hard, Hard.Daemon("seccomp-profile", "\"/etc/other.json\"")),
        ("DKR-ENGINE-005", "the namespace is gone from the daemon", Hard, Hard.Info("SecurityOptions", """["name=seccomp,profile=default"]""")),
        ("DKR-ENGINE-005", "debug was written", Hard, Hard.Daemon("debug", "true")),
        ("DKR-ENGINE-005", "experimental was written", Hard, Hard.Daemon("experimental", "true")),
        ("DKR-ENGINE-005", "SELinux was written", Hard, Hard.Daemon("selinux-enabled", "true")),
        ("DKR-ENGINE-005", "another runtime was written", Hard, Hard.Daemon("default-runtime", "\"runsc\"")),
        ("DKR-ENGINE-006", "a flag beside the file", Hard, Hard.Flag("--icc=false")),
        ("DKR-ENGINE-007", "a second daemon", Hard, Hard.With(Probes.Dockerd, Hard[Probes.Dockerd].Content + "process 9 0 /usr/bin/dockerd\narg dockerd\nconfig absent /etc/docker/daemon.json\n")),
        ("DKR-ENGINE-008", "aufs", Hard, Hard.Info("Driver", "\"aufs\"")),
        ("DKR-ENGINE-008", "devicemapper", Hard, Hard.Info("Driver", "\"devicemapper\"")),
        ("DKR-ENGINE-009", "no namespace", Hard, Hard.Info("SecurityOptions", """["name=seccomp,profile=default"]""")),
        ("DKR-ENGINE-010", "off", Hard, Hard.Info("LiveRestoreEnabled", "false")),
        ("DKR-ENGINE-011", "json-file", Hard, Hard.Info("LoggingDriver", "\"json-file\"")),
        ("DKR-ENGINE-011", "local", Hard, Hard.Info("LoggingDriver", "\"local\"")),
        ("DKR-ENGINE-011", "none", Hard, Hard.Info("LoggingDriver", "\"none\"")),
        ("DKR-ENGINE-011", "to this host", Hard, Hard.Daemon("log-opts", """{"gelf-address":"udp://127.0.0.1:12201"}""")),
        ("DKR-ENGINE-011", "syslog without an address", Hard, Hard.Info("LoggingDriver", "\"syslog\"")),
        ("DKR-ENGINE-012", "removed", Hard, Hard.Daemon("default-ulimits", null)),
        ("DKR-ENGINE-013", "a larger device", Hard, Hard.Daemon("storage-opts", "[\"dm.basesize=100G\"]")),
        ("DKR-ENGINE-014", "no plugin", WithPlugin, Hard),
        ("DKR-ENGINE-015", "on the system's disk", Hard, Hard.Json(Probes.Mounts, m => m["filesystems"]![0]!["children"] = new JsonArray())),
        ("DKR-ENGINE-015", "a bind mount of the system's disk", Hard, Hard.Json(Probes.Mounts, m => m["filesystems"]![0]!["children"] = JsonNode.Parse("""[{"target":"/var/lib/docker","source":"/dev/vda[/var/lib/docker]","fstype":"ext4","options":"rw"}]"""))),
        ("DKR-ENGINE-016", "an old kernel", Hard, Hard.With(Probes.Kernel, "Linux 2.6.32-754.el6.x86_64\n")),
        ("DKR-ENGINE-017", "no module", WithAppArmor, Hard),
        ("DKR-ENGINE-018", "an address range", Hard, Hard.Json(Probes.DockerInfo, i => i["RegistryConfig"]!["InsecureRegistryCIDRs"]!.AsArray().Add("10.0.0.0/8"))),
        ("DKR-ENGINE-018", "a registry", Hard, Hard.Json(Probes.DockerInfo, i => i["RegistryConfig"]!["IndexConfigs"]!["r:5000"] = JsonNode.Parse("""{"Name":"r:5000","Secure":false}"""))),
        ("DKR-ENGINE-019", "a member", Hard, RecordedHost.Stock.Evidence),
        ("DKR-ENGINE-019", "an account with the group as its own", Hard, Hard.With(Probes.Accounts, Hard[Probes.Accounts].Content + "eve:x:1500:" + Gid(Hard, "docker") + "::/home/eve:/bin/sh\n")),
        ("DKR-ROOTLESS-012", "unconfined", Golden, Golden.Info("SecurityOptions", """["name=seccomp,profile=unconfined","name=rootless"]""")),
        ("DKR-ROOTLESS-012", "no filter at all", Golden, Golden.Info("SecurityOptions", """["name=rootless"]""")),
        ("DKR-ROOTLESS-015", "another account's range", Less, Less.With(new FileProbe("/etc/subuid"), "alice:200000:65536\neve:265000:65536\n")),
        ("DKR-ROOTLESS-015", "no range", Less, Less.With(new FileProbe("/etc/subuid"), "eve:100000:65536\n")),
        ("DKR-ROOTLESS-015", "an account's own id", Less, Less.With(Probes.Accounts, Less[Probes.Accounts].Content + "eve:x:200005:200005::/:/bin/sh\n")),
        ("DKR-ROOTLESS-016", "another account's range", Less, Less.With(new FileProbe("/etc/subgid"), "alice:200000:65536\neve:199000:2000\n")),
        ("DKR-ROOTLESS-017", "it does not", Less, Less.Text(Probes.DockerFiles, "linger /var/lib/systemd/linger/alice|regular empty file|644|0|0|root|root", "absent /var/lib/systemd/linger/alice")),
        ("DKR-TLS-012", "expired", Hard, Hard.Json(WireConditions.Shown, c => c["notAfter"] = "2026-11-01T00:00:00Z")),
        ("DKR-TLS-012", "about to expire", Hard, Hard.Json(WireConditions.Shown, c => c["notAfter"] = "2026-11-25T00:00:00Z")),
        ("DKR-TLS-012", "not yet valid", Hard, Hard.Json(WireConditions.Shown, c => c["notBefore"] = "2027-01-01T00:00:00Z")),
        ("DKR-TLS-013", "a short RSA key", Hard, Hard.Json(WireConditions.Shown, c => c["keyBits"] = 2048)),
        ("DKR-TLS-013", "a short curve", Hard, Hard.Json(WireConditions.Shown, c => (c["keyAlgorithm"], c["keyBits"]) = ("ECDSA", 192))),
        ("DKR-TLS-014", "TLS 1.1", WithProtocol("Tls12"), WithProtocol("Tls11")),
        ("DKR-TLS-014", "no TLS", WithProtocol("Tls13"), Hard.With(WireConditions.Shown, "refused: no TLS")),
        ("DKR-LOG-009", "it does not arrive", Golden, Golden.With(ServiceConditions.CanaryArrival, "lost: not within 30 s")),
        ("DKR-LOG-008", "none runs", WithServices, WithServices.Text(Probes.Services, "rsyslog.service\nActiveState=active", "rsyslog.service\nActiveState=inactive")),
        ("DKR-TIME-004", "none runs", WithServices, WithServices.Text(Probes.Services, "chrony.service\nActiveState=active", "chrony.service\nActiveState=failed")),
        ("DKR-FILE-027", "a drop-in that everybody may write", WithUnits, WithUnits.Text(Probes.DockerUnits, "override.conf|regular file|644", "override.conf|regular file|666")),
        ("DKR-FILE-027", "an environment file of a user", WithUnits, WithUnits.Text(Probes.DockerUnits, "/etc/default/docker|regular file|644|0|0|root", "/etc/default/docker|regular file|644|1000|0|eve")),
        ("DKR-FILE-028", "its group may write", WithUnits, WithUnits.Text(Probes.DockerUnits, "docker.socket|regular file|644", "docker.socket|regular file|664")),
        ("DKR-FILE-029", "of a user's group", WithUnits, WithUnits.Text(Probes.DockerUnits, "containerd.service|regular file|644|0|0|root|root", "containerd.service|regular file|644|0|100|root|users")),
        ("DKR-FILE-030", "0737", Hard, Hard.Text(Probes.DockerFiles, "/etc/docker|directory|755", "/etc/docker|directory|737")),
        ("DKR-FILE-031", "everybody may write", Hard, Hard.Text(Probes.DockerFiles, "ca.crt|regular file|444", "ca.crt|regular file|646")),
        ("DKR-FILE-032", "of a user", Hard, Hard.Text(Probes.DockerFiles, "ca.pem|regular file|444|0", "ca.pem|regular file|444|1000")),
        ("DKR-FILE-033", "its owner may write", Hard, Hard.Text(Probes.DockerFiles, "server.pem|regular file|444", "server.pem|regular file|644")),
        ("DKR-FILE-034", "its group may read", Hard, Hard.Text(Probes.DockerFiles, "server.key|regular file|400", "server.key|regular file|440")),
        ("DKR-FILE-035", "0606", Hard, Hard.Text(Probes.DockerFiles, "docker.sock|socket|660", "docker.sock|socket|606")),
        ("DKR-FILE-035", "of a user's group", Hard, Hard.Text(Probes.DockerFiles, $"docker.sock|socket|660|0|{Gid(Hard, "docker")}|root|docker", "docker.sock|socket|660|0|100|root|users")),
        ("DKR-FILE-036", "0626", Hard, Hard.Text(Probes.DockerFiles, "daemon.json|regular file|644", "daemon.json|regular file|626")),
        ("DKR-FILE-037", "everybody may write", WithSysconfig, Hard.With(new StatProbe("/etc/sysconfig/docker"), "regular file|666|0|0|root|root|'/etc/sysconfig/docker'\n")),
        ("DKR-FILE-038", "everybody may use it", Hard, Hard.Text(Probes.DockerFiles, "containerd.sock|socket|660", "containerd.sock|socket|666")),
    ];

    /// <summary>The golden host with Docker's own packages instead of Debian's.</summary>
    private static HostEvidence Upstream(string engine) => Golden
        .With(Probes.Packages, "docker-ce|5:29|ii \ncontainerd.io|2.2.0|ii \n")
        .Json(Probes.DockerVersion, v => v["Version"] = engine);

    private static HostEvidence WithProtocol(string protocol) => Hard.Json(WireConditions.Shown, c => c["protocol"] = protocol);

    private static string Gid(HostEvidence evidence, string group) =>
        Accounts.Groups(evidence[Probes.Groups].Content).Single(g => g.Name == group).Gid.ToString(CultureInfo.InvariantCulture);
}
