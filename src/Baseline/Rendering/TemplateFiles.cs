using System.Collections.Immutable;
using System.Globalization;

namespace Baseline.Rendering;

/// <summary>The files of a golden host that are written as text rather than gathered from settings.</summary>
internal static class TemplateFiles
{
    public static ImmutableArray<TemplateFile> All { get; } =
    [
        new("golden-apply.sh", "/usr/local/sbin/golden-apply", "0755", _ => One("PACKAGES", string.Join(' ', Packages.Node))),
        new("golden-enrol.sh", "/usr/local/sbin/golden-enrol", "0755"),
        new("docker.service", "/etc/systemd/user/docker.service"),
        new("docker-events.service", "/etc/systemd/user/docker-events.service"),
        new("user-900.conf", "/etc/systemd/system/user@900.service.d/10-golden.conf"),
        new("golden-dns.service", "/etc/systemd/system/golden-dns.service"),
        new("nftables-dropin.conf", "/etc/systemd/system/nftables.service.d/10-golden.conf"),
        new("rsyslog-dropin.conf", "/etc/systemd/system/rsyslog.service.d/10-golden.conf"),
        new("var-lib-dockerd.mount", "/etc/systemd/system/var-lib-dockerd.mount"),
        new("apt-timer.conf", "/etc/systemd/system/apt-daily.timer.d/10-golden.conf"),
        new("apt-timer.conf", "/etc/systemd/system/apt-daily-upgrade.timer.d/10-golden.conf"),
        new("modules-load.conf", "/etc/modules-load.d/golden.conf"),
        new("modprobe.conf", "/etc/modprobe.d/60-golden.conf"),
        new("apt.conf", "/etc/apt/apt.conf.d/52golden"),
        new("limits.conf", "/etc/security/limits.d/60-golden.conf"),
        new("resolv.conf", "/etc/golden/resolv.conf"),
        new("sudoers", "/etc/sudoers.d/60-golden", "0440", s => One("ADMIN", s.AdminUser)),
        new("hosts", "/etc/hosts", Fill: s => One("NAME", s.Name)),
        new("rsyslog.conf", "/etc/rsyslog.conf", "0640", s => new Dictionary<string, string>
        {
            ["ADDRESS"] = s.LogCollector.Address,
            ["PORT"] = s.LogCollector.Port.ToString(CultureInfo.InvariantCulture),
            ["PEER"] = s.LogCollector.PeerName,
        }),
    ];

    private static Dictionary<string, string> One(string mark, string value) => new() { [mark] = value };
}
