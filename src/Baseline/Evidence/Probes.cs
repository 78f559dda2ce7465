using System.Collections.Immutable;
using Baseline.Catalogue;
using Baseline.Hosts;

namespace Baseline.Evidence;

/// <summary>Probes that several settings share. Every argument is a constant.</summary>
public static class Probes
{
    /// <summary>Who the collector was on the host, and what time the host's clock and ours said; form: <see cref="Parsing.HostClock"/>.</summary>
    public static CollectorProbe Identity { get; } = new("identity");

    /// <summary>Every dockerd process with its arguments and configuration file; form: <see cref="Parsing.DockerdProcesses"/>.</summary>
    public static CollectorProbe Dockerd { get; } = new("dockerd");

    public static CommandProbe Sysctl { get; } = Command("sysctl", ["sysctl", "-e", .. SysctlControls.Keys]);

    public static CommandProbe Sshd { get; } = Command("sshd-effective", "sshd", "-T");

    /// <summary>What sshd's files say for some connections only, which <see cref="Sshd"/> leaves out; form: <see cref="Parsing.SshdMatches"/>.</summary>
    public static CollectorProbe SshdMatches { get; } = new("sshd-matches");

    public static CommandProbe AuditRules { get; } = Command("audit-rules", "auditctl", "-l");

    public static CommandProbe AuditStatus { get; } = Command("audit-status", "auditctl", "-s");

    public static CommandProbe Firewall { get; } = Command("nft", "nft", "-j", "list", "ruleset");

    public static CommandProbe Listeners { get; } = Command("listeners", "ss", "-lntupH");

    public static CommandProbe Mounts { get; } = Command("mounts", "findmnt", "-J", "-o", "TARGET,SOURCE,FSTYPE,OPTIONS");

    public static CommandProbe Accounts { get; } = Command("passwd", "getent", "passwd");

    public static CommandProbe Groups { get; } = Command("group", "getent", "group");

    public static CommandProbe PasswordStates { get; } = Command("passwd-status", "passwd", "-S", "-a");

    public static CommandProbe Packages { get; } = Command("packages", "dpkg-query", "-W", "-f=${Package}|${Version}|${db:Status-Abbrev}\\n");

    /// <summary>
    /// What the security archives have that is newer than what is installed; form: <see cref="Parsing.SecurityUpdates.Parse"/>.
    /// Not a simulated upgrade: that takes seconds, and as root it writes the package cache.
    /// </summary>
    public static CollectorProbe SecurityUpdates { get; } = new("security-updates");

    public static CommandProbe Units { get; } = Command("units", ["systemctl", "show", "--property=Id,Names,LoadState,ActiveState,UnitFileState,DropInPaths", .. GoldenUnits.System]);

    /// <summary>Services of which a host has one or the other.</summary>
    public static CommandProbe Services { get; } = Command("services", ["systemctl", "show", "--property=Id,ActiveState", .. ServiceConditions.Units]);

    public static CommandProbe UserUnits { get; } = Command("user-units",
        [
            "runuser", "-u", NodeLayout.DockerUser, "--", "env", "XDG_RUNTIME_DIR=/run/user/900",
            "systemctl", "--user", "show", "--property=Id,Names,LoadState,ActiveState,UnitFileState,DropInPaths", .. GoldenUnits.User,
        ]);

    public static FileProbe OsRelease { get; } = new("/etc/os-release");

    public static CommandProbe Kernel { get; } = Command("kernel", "uname", "-sr");

    /// <summary>Type, mode and owner of what every dockerd uses: its configuration, certificates and sockets; form: <see cref="Parsing.DockerFiles"/>.</summary>
    public static CollectorProbe DockerFiles { get; } = new("docker-files");

    /// <summary>The same of the systemd files that start Docker; form: <see cref="Parsing.DockerFiles"/>.</summary>
    public static CollectorProbe DockerUnits { get; } = new("docker-units");

    /// <summary>Every sshd process with its control groups; form: <see cref="Parsing.ContainerProcesses"/>.</summary>
    public static CollectorProbe SshServers { get; } = new("ssh-servers");

    public static DockerProbe DockerInfo { get; } = new("info");

    public static DockerProbe DockerVersion { get; } = new("version");

    public static DockerProbe Images { get; } = new("images");

    public static DockerProbe ImageHistories { get; } = new("image-histories");

    public static DockerProbe Networks { get; } = new("networks");

    public static DockerProbe Volumes { get; } = new("volumes");

    /// <summary>Live exec sessions in containers.</summary>
    public static DockerProbe Execs { get; } = new("execs");

    public static DockerProbe Swarm { get; } = new("swarm");

    public static DockerProbe SwarmNodes { get; } = new("nodes");

    public static DockerProbe SwarmSecrets { get; } = new("secrets");

    public static DockerProbe Containers { get; } = new("containers");

    /// <summary>A systemd component's configuration with all its drop-ins, in the order in which they apply.</summary>
    public static CommandProbe SystemdConfig(string component) => Command($"config-{component}", "systemd-analyze", "cat-config", $"systemd/{component}.conf");

    private static CommandProbe Command(string name, params ImmutableArray<string> arguments) => new(name, arguments);
}
