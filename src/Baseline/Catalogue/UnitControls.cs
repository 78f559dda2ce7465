using System.Collections.Immutable;
using Baseline.Controls;
using Baseline.Settings;
using static Baseline.Catalogue.Sources;

namespace Baseline.Catalogue;

/// <summary>What runs, and what must not.</summary>
internal static class UnitControls
{
    public static ImmutableArray<Control> List { get; } =
    [
        Unit("DKR-UNIT-001", "The rootful Docker service cannot start", Severity.Critical, "docker.service", UnitState.Masked,
            "A package update would start a daemon with root's powers and a socket beside the rootless one.", Cis("2.1")) with { Needs = HostTraits.Golden },
        Unit("DKR-UNIT-002", "The rootful Docker socket cannot start", Severity.Critical, "docker.socket", UnitState.Masked,
            "The first connection to its socket would start the rootful daemon.", Cis("2.1")) with { Needs = HostTraits.Golden },
        Unit("DKR-UNIT-003", "The system's containerd cannot start", Severity.High, "containerd.service", UnitState.Masked,
            "A containerd that runs as root starts containers as root for whoever reaches its socket.", Cis("2.1")) with { Needs = HostTraits.Golden },
        Unit("DKR-UNIT-004", "The firewall is loaded at boot", Severity.Critical, "nftables.service", UnitState.Running,
            "Rules that were loaded by hand are gone after the next boot.", Man("nft(8)")) with { Needs = HostTraits.Golden },
        Unit("DKR-UNIT-005", "The filtering resolver runs", Severity.High, "golden-dns.service", UnitState.Running,
            "Without it no name resolves, and a resolver in its place would answer every name.", Man("dnsmasq(8)")) with { Needs = HostTraits.Golden },
        Unit("DKR-UNIT-006", "No second resolver runs", Severity.Medium, "systemd-resolved.service", UnitState.Masked,
            "Another resolver answers names that are not on the allow-list.", Man("systemd-resolved.service(8)")) with { Needs = HostTraits.Golden },
        Unit("DKR-UNIT-007", "The SSH server runs", Severity.Medium, "ssh.service", UnitState.Running,
            "It is the only way to administer and to judge the host.", Man("sshd(8)")) with { Needs = HostTraits.Golden },
        Unit("DKR-UNIT-008", "AppArmor runs", Severity.Medium, "apparmor.service", UnitState.Running,
            "Profiles that are not loaded confine nothing.", [.. Man("apparmor(7)"), .. Cis("5.2")]) with { Needs = HostTraits.Golden },
        Unit("DKR-UNIT-009", "Docker's data is mounted at boot", Severity.High, "var-lib-dockerd.mount", UnitState.Running,
            "Without the mount the daemon would fill the system disk, without the mount's options.", Cis("1.1.1")) with { Needs = HostTraits.Golden },
        Unit("DKR-UNIT-010", "The Docker account's manager runs without a login", Severity.Medium, "user@900.service", UnitState.Active,
            "The daemon lives in it; without lingering it ends with the last session of the account.", Man("loginctl(1)")) with { Needs = HostTraits.Golden },
        Unit("DKR-UNIT-011", "A console's key combination does not reboot the host", Severity.Low, "ctrl-alt-del.target", UnitState.Masked,
            "Whoever has the console could restart the host without logging in.", Man("systemd.special(7)")) with { Needs = HostTraits.Golden },
        Unit("DKR-UNIT-012", "Package lists are refreshed daily", Severity.Medium, "apt-daily.timer", UnitState.Running,
            "A host that does not know of an update does not install it.", Man("apt.conf(5)")) with { Needs = HostTraits.Golden },
        Unit("DKR-UNIT-013", "Security updates are installed daily", Severity.High, "apt-daily-upgrade.timer", UnitState.Running,
            "Most break-ins use holes for which the update had been out for weeks.", [.. Man("unattended-upgrade(8)"), .. Cis("1.2.1")]) with { Needs = HostTraits.Golden },
        Unit("DKR-UNIT-014", "The rootless daemon runs", Severity.High, "docker.service", UnitState.Running,
            "A host whose daemon is down judges well and does nothing.", Cis("2.1"), ofDockerAccount: true) with { Needs = HostTraits.Golden },
        Unit("DKR-UNIT-015", "Docker's events go to the journal", Severity.Medium, "docker-events.service", UnitState.Running,
            "Who started, changed or removed which container is otherwise in no log.", Docs("https://docs.docker.com/reference/cli/docker/system/events/"),
            ofDockerAccount: true) with { Needs = HostTraits.Golden },
        Rendered("DKR-UNIT-016", "The resolver's unit is the baseline's", Severity.Medium, "golden-dns.service",
            "It says which powers the resolver keeps, what of the system it sees, and that the firewall is loaded before it.", Man("systemd.exec(5)")),
        Rendered("DKR-UNIT-017", "The unit of the mount for Docker's data is the baseline's", Severity.Medium, "var-lib-dockerd.mount",
            "It says which disk is mounted and with which options, from the next boot on.", [.. Man("systemd.mount(5)"), .. Cis("1.1.1")]),
        Rendered("DKR-UNIT-018", "The unit of Docker's events is the baseline's", Severity.Low, "docker-events.service",
            "Another program, or another socket, in its place would leave no trace of what containers do.", Man("systemd.service(5)"), ofDockerAccount: true),
    ];

    private static Control Rendered(string id, string title, Severity severity, string unit, string why, ImmutableArray<Reference> references, bool ofDockerAccount = false)
    {
        var path = $"/etc/systemd/{(ofDockerAccount ? "user" : "system")}/{unit}";
        return new Control
        {
            Id = id,
            Title = title,
            Level = Level.One,
            Severity = severity,
            Why = why,
            Fix = $"Restore {path} from 'hostchecks render', run: systemctl {(ofDockerAccount ? "--user " : "")}daemon-reload, and restart {unit}.",
            Impact = "None on a golden host.",
            References = references,
            Setting = new RenderedFileSetting(path) { Unit = unit, OfDockerAccount = ofDockerAccount },
            Needs = HostTraits.Golden,
        };
    }

    private static Control Unit(
        string id, string title, Severity severity, string unit, UnitState state, string why, ImmutableArray<Reference> references, bool ofDockerAccount = false) => new()
        {
            Id = id,
            Title = title,
            Level = Level.One,
            Severity = severity,
            Why = why,
            Fix = state switch
            {
                UnitState.Masked => $"Run: systemctl mask --now {unit}",
                UnitState.Active => $"Run: systemctl start {unit}",
                _ when ofDockerAccount => $"Run as the Docker account: systemctl --user enable --now {unit}",
                _ => $"Run: systemctl enable --now {unit}",
            },
            Impact = "None on a golden host.",
            References = references,
            Setting = new UnitSetting(unit, state, ofDockerAccount),
        };
}
