using System.Collections.Immutable;

namespace Baseline.Hosts;

/// <summary>Units that controls are about; asked for in one call.</summary>
public static class GoldenUnits
{
    public static ImmutableArray<string> System { get; } =
    [
        "apparmor.service",
        "apt-daily-upgrade.timer",
        "apt-daily.timer",
        "auditd.service",
        "containerd.service",
        "ctrl-alt-del.target",
        "docker.service",
        "docker.socket",
        "golden-dns.service",
        "nftables.service",
        "rsyslog.service",
        "ssh.service",
        "systemd-journald-audit.socket",
        "systemd-resolved.service",
        "systemd-timesyncd.service",
        "user@900.service",
        "var-lib-dockerd.mount",
    ];

    public static ImmutableArray<string> User { get; } = ["docker.service", "docker-events.service"];
}
