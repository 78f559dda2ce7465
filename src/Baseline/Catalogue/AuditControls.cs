using System.Collections.Immutable;
using Baseline.Controls;
using Baseline.Settings;
using static Baseline.Catalogue.Sources;

namespace Baseline.Catalogue;

/// <summary>What leaves a record in the audit trail.</summary>
internal static class AuditControls
{
    public static ImmutableArray<Control> List { get; } =
    [
        Watch("DKR-AUDIT-001", "Starts of the Docker daemon are recorded", new("/usr/sbin/dockerd", "x", "docker"),
            "A second daemon with other options is a way around everything that this baseline says about the first.", Cis("1.1.3")) with { Needs = HostTraits.Golden },
        Watch("DKR-AUDIT-002", "Starts of containerd are recorded", new("/usr/bin/containerd", "x", "docker"),
            "containerd runs containers without asking the Docker daemon.", Cis("1.1.14")) with { Needs = HostTraits.Golden },
        Watch("DKR-AUDIT-003", "Starts of runc are recorded", new("/usr/sbin/runc", "x", "docker"),
            "runc runs a container that no daemon knows of.", Cis("1.1.18")) with { Needs = HostTraits.Golden },
        Watch("DKR-AUDIT-004", "Starts of rootlesskit are recorded", new("/usr/bin/rootlesskit", "x", "docker"),
            "rootlesskit is what gives the daemon its namespaces and its open ports.", Man("rootlesskit(1)")) with { Needs = HostTraits.Golden },
        Watch("DKR-AUDIT-005", "Changes to Docker's data are recorded", new("/var/lib/dockerd", "wa", "docker-data", IsDirectory: true),
            "Files of images and containers can be changed behind the daemon's back.", Cis("1.1.5")) with { Needs = HostTraits.Golden },
        Watch("DKR-AUDIT-006", "Changes to Docker's configuration are recorded", new("/etc/docker-golden", "wa", "docker", IsDirectory: true),
            "daemon.json and the certificates decide who controls the daemon.", [.. Cis("1.1.6"), .. Cis("1.1.11")]) with { Needs = HostTraits.Golden },
        Watch("DKR-AUDIT-007", "Changes to units are recorded", new("/etc/systemd", "wa", "units", IsDirectory: true),
            "A drop-in gives the daemon other options, or starts something at every boot.", [.. Cis("1.1.7"), .. Cis("1.1.9")]) with { Needs = HostTraits.Golden },
        Watch("DKR-AUDIT-008", "Changes to accounts are recorded", new("/etc/passwd", "wa", "identity"),
            "A new account, or one whose user id has become 0, is how intruders stay.", Man("audit.rules(7)")),
        Watch("DKR-AUDIT-009", "Changes to passwords are recorded", new("/etc/shadow", "wa", "identity"),
            "A password where there was none opens a door that nobody watches.", Man("audit.rules(7)")),
        Watch("DKR-AUDIT-010", "Changes to subordinate user ids are recorded", new("/etc/subuid", "wa", "identity"),
            "The range decides which users of the host a container's root can be.", Man("subuid(5)")),
        Watch("DKR-AUDIT-011", "Changes to subordinate group ids are recorded", new("/etc/subgid", "wa", "identity"),
            "As with user ids.", Man("subgid(5)")),
        Watch("DKR-AUDIT-012", "Changes to sudo's rules are recorded", new("/etc/sudoers.d", "wa", "sudo", IsDirectory: true),
            "One line there makes any account root.", Man("sudoers(5)")),
        Watch("DKR-AUDIT-013", "Changes to the main sudo file are recorded", new("/etc/sudoers", "wa", "sudo"),
            "One line there makes any account root.", Man("sudoers(5)")),
        Watch("DKR-AUDIT-014", "Changes to the SSH server's configuration are recorded", new("/etc/ssh", "wa", "sshd", IsDirectory: true),
            "It decides who may log in.", Man("sshd_config(5)")),
        Watch("DKR-AUDIT-015", "Changes to the firewall's file are recorded", new("/etc/nftables.conf", "wa", "firewall"),
            "What is in the file is what is loaded at the next boot.", Man("nft(8)")) with { Needs = HostTraits.Golden },
        Calls("DKR-AUDIT-016", "Loading of kernel modules is recorded", new("init_module,finit_module,delete_module", "modules"),
            "A module is code in the kernel: the place where an intruder cannot be seen."),
        Calls("DKR-AUDIT-017", "Changes to the clock are recorded", new("adjtimex,settimeofday,clock_settime", "time"),
            "With another time, records are in the wrong order and expired certificates are valid."),
        Calls("DKR-AUDIT-018", "What people run as root is recorded", new("execve", "rootcmd", "euid=0,auid>=1000,auid!=unset"),
            "sudo logs the first command; this also has what a root shell runs."),
        new()
        {
            Id = "DKR-AUDIT-019", Title = "Audit rules are locked until the next boot", Level = Level.Two, Severity = Severity.Medium,
            Why = "The first thing that an intruder with root does is to switch the recording off.",
            Fix = "End the rules with '-e 2' and reboot.",
            Impact = "Rules change at a reboot only.",
            References = Man("auditctl(8)"),
            Setting = new AuditLockSetting(),
        },
        Unit("DKR-AUDIT-020", "The audit daemon runs", "auditd.service", "Without it records go to the kernel's log at best, and are lost under load."),
        Unit("DKR-AUDIT-021", "Audit records reach the journal", "systemd-journald-audit.socket",
            "The journal is what is forwarded; records that stay on the host can be deleted there."),
    ];

    private static Control Watch(string id, string title, AuditWatchSetting setting, string why, ImmutableArray<Reference> references) =>
        Rule(id, title, setting, why, references,
            $"Add '-a always,exit -F arch=b64 -F {(setting.IsDirectory ? "dir" : "path")}={setting.Path} -F perm={setting.Permissions} -F key={setting.Key}' to /etc/audit/rules.d and reboot.");

    private static Control Calls(string id, string title, AuditSyscallSetting setting, string why) =>
        Rule(id, title, setting, why, Man("audit.rules(7)"),
            $"Add an always,exit rule for {setting.Syscalls}{(setting.Filters.Length > 0 ? $" with {setting.Filters}" : "")} to /etc/audit/rules.d and reboot.");

    private static Control Unit(string id, string title, string unit, string why) =>
        Rule(id, title, new UnitSetting(unit, UnitState.Running), why, Man("auditd(8)"), $"Run: systemctl enable --now {unit}");

    private static Control Rule(string id, string title, Setting setting, string why, ImmutableArray<Reference> references, string fix) => new()
    {
        Id = id,
        Title = title,
        Level = Level.One,
        Severity = Severity.Medium,
        Why = why,
        Fix = fix,
        Impact = "A record for each access.",
        References = references,
        Setting = setting,
    };
}
