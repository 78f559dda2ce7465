using System.Collections.Immutable;
using Baseline.Controls;
using Baseline.Settings;
using static Baseline.Catalogue.Make;
using static Baseline.Catalogue.Sources;

namespace Baseline.Catalogue;

/// <summary>What the Docker daemon is told.</summary>
internal static class DaemonControls
{
    public static ImmutableArray<Control> List { get; } =
    [
        Option("DKR-DAEMON-001", "Containers on the default bridge cannot reach each other", Severity.Medium,
            new("icc", "false"),
            "With inter-container communication on, one taken-over container can attack every neighbour on the default bridge without passing any firewall rule.",
            "Containers that have to talk need a user-defined network of their own.",
            Cis("2.2")),
        Option("DKR-DAEMON-002", "Containers on new networks cannot reach each other by default", Severity.Low,
            new("default-network-opts", """{"bridge":{"com.docker.network.bridge.enable_icc":"false"}}"""),
            "icc=false governs the default bridge only; a network that somebody creates would let all its containers talk to each other.",
            "A network whose containers have to talk is created with -o com.docker.network.bridge.enable_icc=true.",
            [.. Cis("2.2"), .. Docs("https://docs.docker.com/reference/cli/dockerd/")]) with { Level = Level.Two },
        Option("DKR-DAEMON-003", "The daemon logs at level info", Severity.Low,
            new("log-level", "\"info\"", "\"info\""),
            "A lower level hides what happened; debug writes request bodies, which can hold secrets, to the log.",
            "None.",
            Cis("2.3")),
        Option("DKR-DAEMON-004", "Debug mode is off", Severity.Medium,
            new("debug", "false", "false"),
            "Debug mode overrides the log level, writes request bodies to the log and opens profiling endpoints on the API.",
            "Switch it on for the time of an investigation only, with a waiver.",
            Cis("2.3")),
        Option("DKR-DAEMON-005", "The daemon manages packet filter rules in its own namespace", Severity.Medium,
            new("iptables", "true", "true"),
            "Without its own rules the isolation between container networks does not exist.",
            "None: the rules live in the daemon's network namespace and leave the host's firewall alone.",
            Cis("2.4")),
        Option("DKR-DAEMON-006", "No registry is used without verified TLS", Severity.High,
            new("insecure-registries", "[]", "[]") { Rendered = false },
            "Over plain HTTP or unverified TLS anyone on the path replaces an image, and so runs code on this host.",
            "A private registry needs a certificate from a CA that the host trusts.",
            Cis("2.5")),
        Option("DKR-DAEMON-007", "The storage driver is overlay2", Severity.Low,
            new("storage-driver", "\"overlay2\"") { Or = "\"overlayfs\"" },
            "aufs, devicemapper, btrfs and vfs are unmaintained, slow, or without quota; their bugs stay unfixed.",
            "Images of another driver have to be pulled again.",
            [.. Cis("2.6"), new("CIS Docker Benchmark", "1.8.0", "2.7")]),
        Control("DKR-DAEMON-008", "No TCP listener without client certificates", Severity.Critical,
            new DaemonTlsSetting(),
            "Whoever reaches an open Docker API starts a container with any mount he likes: that is control of everything the daemon may do, without a password.",
            "Set tlsverify, tlscacert, tlscert and tlskey for every tcp:// host in daemon.json, or remove the listener; then restart the daemon.",
            "Every client needs a certificate.",
            Cis("2.7", "2.8")),
        Option("DKR-DAEMON-009", "Containers have a default limit of open files", Severity.Low,
            new("default-ulimits", """{"nofile":{"Name":"nofile","Soft":1024,"Hard":4096}}"""),
            "One process that leaks descriptors would exhaust those of all containers, which share the account's limits.",
            "A service with more connections sets its own --ulimit nofile.",
            Cis("2.8", "2.9")),
        Option("DKR-DAEMON-010", "The default cgroup parent is not overridden", Severity.Medium,
            new("cgroup-parent", "\"\"", "\"\"") { Rendered = false },
            "Under another parent, containers escape the limits and the accounting that the Docker account has.",
            "None.",
            Cis("2.10", "2.11")),
        Option("DKR-DAEMON-011", "Container logs go to the journal", Severity.Medium,
            new("log-driver", "\"journald\""),
            "Logs in files of the daemon stay on the host that an attacker controls and vanish with the container; none loses them at once.",
            "docker logs works as before; rotation is the journal's.",
            Cis("2.13", "2.14")),
        Option("DKR-DAEMON-012", "Log records carry the container's name", Severity.Low,
            new("log-opts", """{"tag":"{{.Name}}"}"""),
            "A record that only says 'dockerd' cannot be traced to the container that wrote it.",
            "None.",
            Cis("2.13", "2.14")),
        Option("DKR-DAEMON-013", "Processes in containers gain no privileges by default", Severity.High,
            new("no-new-privileges", "true"),
            "A setuid program inside an image turns any process of the container into the container's root.",
            "sudo and su inside containers stop working unless a container opts out.",
            Cis("2.14", "2.15")),
        Option("DKR-DAEMON-014", "No userland proxy", Severity.Low,
            new("userland-proxy", "false"),
            "One more process per published port hides the client's address from the container and its log.",
            "None: rootlesskit forwards the ports.",
            Cis("2.16", "2.17")),
        Option("DKR-DAEMON-015", "The default seccomp profile applies", Severity.High,
            new("seccomp-profile", "\"builtin\"", "\"builtin\"") { Or = "\"\"", Rendered = false },
            "Without the filter a container may use the system calls through which most kernel escapes go.",
            "None: the daemon's own profile is the default.",
            Cis("2.17", "2.18")),
        Option("DKR-DAEMON-016", "Experimental features are off", Severity.Low,
            new("experimental", "false", "false"),
            "Experimental endpoints get less review and can change their behaviour with any update.",
            "None.",
            Cis("2.18", "2.19")),
        Option("DKR-DAEMON-017", "Containers resolve names through the filtering resolver only", Severity.Medium,
            new("dns", "[\"100.127.0.3\"]"),
            "With a name server of its own choice a container tunnels data out in its questions, past every allow-list.",
            "Names outside the allow-list do not resolve.",
            Docs("https://docs.docker.com/reference/cli/dockerd/")),
        Option("DKR-DAEMON-018", "Docker's data lies below the dedicated mount", Severity.Medium,
            new("data-root", "\"/var/lib/dockerd/data\""),
            "Images that fill the system disk stop logging, updates and logins.",
            "Changing it later leaves the old images behind.",
            Cis("1.1.1")),
        Option("DKR-DAEMON-019", "No metrics endpoint without authentication", Severity.Medium,
            new("metrics-addr", "\"\"", "\"\"") { Rendered = false },
            "The metrics endpoint has no authentication and tells everybody who reaches it what runs here.",
            "Metrics have to be read through the API.",
            Docs("https://docs.docker.com/reference/cli/dockerd/")),
    ];

    private static Control Option(
        string id, string title, Severity severity, DaemonJsonSetting setting, string why, string impact, ImmutableArray<Reference> references) =>
        Control(id, title, severity, setting, why, Fix(setting), impact, references);

    private static string Fix(DaemonJsonSetting setting) => setting.Rendered
        ? $"Set \"{setting.Key}\": {setting.Value} in the daemon's configuration file, remove a flag that says otherwise, and restart the daemon."
        : $"Remove \"{setting.Key}\" from the daemon's configuration file and its command line, and restart the daemon.";
}
