using System.Collections.Immutable;
using Baseline.Controls;
using Baseline.Evidence;
using Baseline.Settings;
using static Baseline.Catalogue.Make;
using static Baseline.Catalogue.Sources;

namespace Baseline.Catalogue;

/// <summary>The account that the daemon runs under, and what the running daemon says of itself.</summary>
internal static class RootlessControls
{
    private const string Rootless = "https://docs.docker.com/engine/security/rootless/";

    public static ImmutableArray<Control> List { get; } =
    [
        Control("DKR-ROOTLESS-001", "The daemon runs without root", Severity.Critical, new DockerInfoSetting("SecurityOptions", "name=rootless", InfoMatch.Contains),
            "Whoever breaks out of a container of a rootful daemon is root on the host; out of a rootless one, an account that can do nothing.",
            "Run dockerd under its own account with dockerd-rootless.sh.", "No containers that need root on the host.", [.. Cis("2.1"), .. Docs(Rootless)]),
        Control("DKR-ROOTLESS-002", "The Docker account is nobody's login", Severity.High, new DockerAccountSetting(),
            "An account that somebody logs in with hands the daemon to whoever gets that login.",
            "Create it again: useradd -r -u 900 -d /var/lib/dockerd -s /usr/sbin/nologin dockerd", "None.", Docs(Rootless)) with { Needs = HostTraits.Golden },
        Control("DKR-ROOTLESS-003", "Nobody else is in a group that controls Docker", Severity.High, new DockerGroupSetting(),
            "Members of the group use the daemon's socket or read its key, so they are as powerful as the daemon.",
            "Run: gpasswd -d USER GROUP, and change the primary group of accounts that have it.", "Use the API with a certificate.", Cis("1.1.2")) with { Needs = HostTraits.Golden },
        Control("DKR-ROOTLESS-004", "Subordinate user ids are the Docker account's alone", Severity.High, new SubordinateIdSetting("/etc/subuid"),
            "Ids that two accounts share let the containers of one write files of the other.",
            "Leave one line 'dockerd:231072:65536' for it in /etc/subuid and move other ranges away.", "None.", Man("subuid(5)")) with { Needs = HostTraits.Golden },
        Control("DKR-ROOTLESS-005", "Subordinate group ids are the Docker account's alone", Severity.High, new SubordinateIdSetting("/etc/subgid"),
            "As with user ids.", "Leave one line 'dockerd:231072:65536' for it in /etc/subgid and move other ranges away.", "None.", Man("subgid(5)")) with { Needs = HostTraits.Golden },
        Control("DKR-ROOTLESS-006", "The Docker account lingers", Severity.Medium, new FileSetting("/var/lib/systemd/linger/dockerd", "regular file", "root", "root", "0644"),
            "Without lingering the daemon ends with the account's last session and does not come back after a reboot.",
            "Run: loginctl enable-linger dockerd", "None.", Man("loginctl(1)")) with { Needs = HostTraits.Golden },
        Control("DKR-ROOTLESS-007", "The daemon's unit is the baseline's", Severity.High, new RenderedFileSetting("/etc/systemd/user/docker.service") { Unit = "docker.service", OfDockerAccount = true },
            "Its environment and flags decide which ports are open and how containers reach the network.",
            "Restore it from 'hostchecks render', then as dockerd: systemctl --user daemon-reload and restart docker.", "None.", [.. Cis("3.1"), .. Docs(Rootless)]) with { Needs = HostTraits.Golden },
        Control("DKR-ROOTLESS-008", "The account's manager waits for firewall and disk, and delegates limits", Severity.High,
            new RenderedFileSetting("/etc/systemd/system/user@900.service.d/10-golden.conf") { Unit = "user@900.service" },
            "Started earlier, containers would run without a firewall; without delegation their limits are not enforced.",
            "Restore it from 'hostchecks render' and reboot.", "None.", Man("systemd.resource-control(5)")) with { Needs = HostTraits.Golden },
        Control("DKR-ROOTLESS-009", "Limits are enforced by cgroup version 2", Severity.Medium, new DockerInfoSetting("CgroupVersion", "2"),
            "With version 1 a rootless daemon accepts limits and does not enforce them.", "Boot with systemd.unified_cgroup_hierarchy=1.", "None.", Docs(Rootless)) with { Needs = HostTraits.Rootless },
        Control("DKR-ROOTLESS-010", "The daemon enforces memory limits", Severity.Medium, new DockerInfoSetting("MemoryLimit", "true"),
            "A limit that is accepted and not enforced is worse than none.", "Delegate the memory controller to user@900.service.", "None.", [.. Cis("5.11"), .. Docs(Rootless)]),
        Control("DKR-ROOTLESS-011", "The daemon enforces limits of processes", Severity.Medium, new DockerInfoSetting("PidsLimit", "true"),
            "A fork bomb in a container would stop the whole account.", "Delegate the pids controller to user@900.service.", "None.", [.. Cis("5.29"), .. Docs(Rootless)]),
        Observed("DKR-ROOTLESS-012", "The running daemon filters system calls", Severity.High, "docker info: seccomp with Docker's own profile", EngineConditions.Seccomp, [Probes.DockerInfo],
            "Without the filter a container may use the system calls through which most kernel escapes go.",
            "Remove seccomp-profile from the daemon's configuration, and use a kernel with seccomp.", "None.", Cis("2.17", "2.18")),
        Control("DKR-ROOTLESS-013", "The running daemon logs to the journal", Severity.Medium, new DockerInfoSetting("LoggingDriver", "journald"),
            "What the file says and what the daemon does can differ until it is restarted.", "Restart the daemon.", "None.", Cis("2.13", "2.14")) with { Needs = HostTraits.Golden },
        Control("DKR-ROOTLESS-014", "Swarm mode is off", Severity.Medium, new DockerInfoSetting("Swarm.LocalNodeState", "inactive"),
            "Swarm opens further ports and lets other hosts start containers here.", "Run: docker swarm leave --force", "No services, only containers.", Cis("5.1")),
        Observed("DKR-ROOTLESS-015", "Subordinate user ids are the daemon's account's alone", Severity.High, "/etc/subuid: ranges for the account of the daemon, overlapping nothing",
            c => RootlessConditions.OwnIds(new FileProbe("/etc/subuid"), c), [new FileProbe("/etc/subuid"), Probes.Accounts, Probes.Dockerd],
            "Ids that two accounts share let the containers of one write files of the other.", "Give each account a range of its own in /etc/subuid.", "None.", Man("subuid(5)")) with { Needs = HostTraits.Foreign | HostTraits.Rootless },
        Observed("DKR-ROOTLESS-016", "Subordinate group ids are the daemon's account's alone", Severity.High, "/etc/subgid: ranges for the account of the daemon, overlapping nothing",
            c => RootlessConditions.OwnIds(new FileProbe("/etc/subgid"), c), [new FileProbe("/etc/subgid"), Probes.Accounts, Probes.Dockerd],
            "As with user ids.", "Give each account a range of its own in /etc/subgid.", "None.", Man("subgid(5)")) with { Needs = HostTraits.Foreign | HostTraits.Rootless },
        Observed("DKR-ROOTLESS-017", "The daemon's account lingers", Severity.Medium, "a file for the account in /var/lib/systemd/linger",
            RootlessConditions.Lingers, [Probes.DockerFiles],
            "Without lingering the daemon ends with the account's last session and does not come back after a reboot.", "Run: loginctl enable-linger ACCOUNT", "None.", Man("loginctl(1)")) with { Needs = HostTraits.Foreign | HostTraits.Rootless },
    ];
}
