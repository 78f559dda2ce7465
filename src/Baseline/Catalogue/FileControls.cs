using System.Collections.Immutable;
using Baseline.Controls;
using Baseline.Settings;
using static Baseline.Catalogue.Make;
using static Baseline.Catalogue.Sources;

namespace Baseline.Catalogue;

/// <summary>Owners and permission bits, the data disk, accounts and packages.</summary>
internal static class FileControls
{
    private const string Regular = "regular file";
    private const string Directory = "directory";
    private const string Mount = "/etc/systemd/system/var-lib-dockerd.mount";

    public static ImmutableArray<Control> List { get; } =
    [
        File("DKR-FILE-001", "Docker's configuration folder is root's", new("/etc/docker-golden", Directory, "root", "root", "0755"),
            "Whoever may write there replaces daemon.json.", [.. Cis("3.5"), .. Cis("3.6")]) with { Needs = HostTraits.Golden },
        File("DKR-FILE-002", "daemon.json is root's", new("/etc/docker-golden/daemon.json", Regular, "root", "root", "0644"),
            "Whoever may write it opens the API or takes every default back.", [.. Cis("3.17"), .. Cis("3.18")]) with { Needs = HostTraits.Golden },
        File("DKR-FILE-003", "The TLS folder is for root and the daemon", new("/etc/docker-golden/tls", Directory, "root", "dockerd", "0750"),
            "It holds the server's key.", [.. Cis("3.5"), .. Cis("3.6")]) with { Needs = HostTraits.Golden },
        File("DKR-FILE-004", "The CA certificate is read-only", new("/etc/docker-golden/tls/ca.pem", Regular, "root", "dockerd", "0444"),
            "Whoever may write it lets his own certificates in.", [.. Cis("3.9"), .. Cis("3.10")]) with { Needs = HostTraits.Golden },
        File("DKR-FILE-005", "The server certificate is read-only", new("/etc/docker-golden/tls/server.pem", Regular, "root", "dockerd", "0444"),
            "Whoever may write it locks everybody out.", [.. Cis("3.11"), .. Cis("3.12")]) with { Needs = HostTraits.Golden },
        File("DKR-FILE-006", "The server key is for root and the daemon", new("/etc/docker-golden/tls/server.key", Regular, "root", "dockerd", "0440"),
            "With the key anyone on the path can be the daemon.", [.. Cis("3.13"), .. Cis("3.14")]) with { Needs = HostTraits.Golden },
        // Sticky: rootless dockerd marks its socket so that the runtime directory's clean-up leaves it (XDG Base Directory Specification).
        File("DKR-FILE-007", "The Docker socket is the daemon's", new("/run/user/900/docker.sock", "socket", "dockerd", "dockerd", "1660"),
            "Whoever may write to it controls the daemon.", [.. Cis("3.15"), .. Cis("3.16")]) with { Needs = HostTraits.Golden },
        File("DKR-FILE-008", "The daemon's unit is root's", new("/etc/systemd/user/docker.service", Regular, "root", "root", "0644"),
            "Whoever may write it decides what starts as the Docker account.", [.. Cis("3.1"), .. Cis("3.2")]) with { Needs = HostTraits.Golden },
        File("DKR-FILE-009", "The daemon's data folder is for the daemon", new("/var/lib/dockerd/data", Directory, "dockerd", "dockerd", "0710"),
            "Files of all images and containers lie below.", Cis("1.1.1")) with { Needs = HostTraits.Golden },
        File("DKR-FILE-010", "The firewall's file is root's", new("/etc/nftables.conf", Regular, "root", "root", "0644"),
            "What is in it is loaded at the next boot.", Man("nft(8)")) with { Needs = HostTraits.Golden },
        File("DKR-FILE-011", "The SSH server's configuration is root's", new("/etc/ssh/sshd_config", Regular, "root", "root", "0600"),
            "It decides who may log in.", Man("sshd_config(5)")),
        File("DKR-FILE-012", "The SSH host key is root's", new("/etc/ssh/ssh_host_ed25519_key", Regular, "root", "root", "0600"),
            "With the key anyone on the path can be this host.", Man("sshd(8)")) with { Needs = HostTraits.Golden },
        Absent("DKR-FILE-013", "The single-use host key is gone", Severity.High, "/etc/ssh/ssh_host_ecdsa_key",
            "Its private part was in the user data, which others can read.", Man("sshd(8)")) with { Needs = HostTraits.Golden },
        File("DKR-FILE-014", "sudo's rules are root's", new("/etc/sudoers.d/60-golden", Regular, "root", "root", "0440"),
            "One line there makes any account root.", Man("sudoers(5)")) with { Needs = HostTraits.Golden },
        File("DKR-FILE-015", "Password hashes are hidden", new("/etc/shadow", Regular, "root", "shadow", "0640"),
            "Hashes that can be read can be guessed at leisure.", Man("shadow(5)")),
        File("DKR-FILE-016", "The account list is root's", new("/etc/passwd", Regular, "root", "root", "0644"),
            "Whoever may write it makes himself root.", Man("passwd(5)")),
        File("DKR-FILE-017", "The group list is root's", new("/etc/group", Regular, "root", "root", "0644"),
            "Whoever may write it joins any group.", Man("group(5)")),
        File("DKR-FILE-018", "The key of the log client is root's", new("/etc/golden/log-tls/client.key", Regular, "root", "root", "0400"),
            "With the key anyone can send forged records in this host's name.", Rfc(5425)) with { Needs = HostTraits.Golden },
        File("DKR-FILE-019", "Audit records are for root", new("/var/log/audit/audit.log", Regular, "root", "adm", "0640"),
            "They name every command that was run as root, with its arguments.", Man("auditd.conf(5)")) with { Needs = HostTraits.Golden },
        File("DKR-FILE-020", "The enrolment program is root's", new("/usr/local/sbin/golden-enrol", Regular, "root", "root", "0755"),
            "It is run as root by the deployment.", Man("sudoers(5)")) with { Needs = HostTraits.Golden },
        File("DKR-FILE-021", "The rootful configuration folder is root's, if there is one", new("/etc/docker", Directory, "root", "root", "0755") { Optional = true },
            "A rootful daemon that is started by hand reads it.", [.. Cis("3.5"), .. Cis("3.6")]),
        File("DKR-FILE-022", "The rootful defaults file is root's, if there is one", new("/etc/default/docker", Regular, "root", "root", "0644") { Optional = true },
            "A rootful daemon that is started by hand takes its flags from it.", [.. Cis("3.19"), .. Cis("3.20")]),
        Absent("DKR-FILE-023", "There is no socket of a rootful daemon", Severity.Critical, "/run/docker.sock",
            "Whoever may write to it is root.", [.. Cis("3.15"), .. Cis("3.16")]) with { Needs = HostTraits.Golden },
        Text("DKR-FILE-024", "sudo's rules are the baseline's", Severity.High, "/etc/sudoers.d/60-golden", "One line there makes any account root.", Man("sudoers(5)")) with { Needs = HostTraits.Golden },
        Text("DKR-FILE-025", "Unneeded kernel modules are refused", Severity.Low, "/etc/modprobe.d/60-golden.conf",
            "Rare filesystems and protocols are where unreviewed kernel code is, and any user can make it load.", Man("modprobe.d(5)")) with { Needs = HostTraits.Golden },
        Text("DKR-FILE-026", "Programs leave no memory dumps", Severity.Low, "/etc/security/limits.d/60-golden.conf", "A dump holds the keys that the program had.", Man("limits.conf(5)")) with { Needs = HostTraits.Golden },
        Disk("DKR-DISK-001", "Docker's data has a disk of its own", Severity.Medium, "", "Images that fill the system disk stop logging, updates and logins.", Cis("1.1.1")) with { Needs = HostTraits.Golden },
        Disk("DKR-DISK-002", "No device files on Docker's disk", Severity.Medium, "nodev", "A device file there reaches the hardware past its permissions.", Man("mount(8)")) with { Needs = HostTraits.Golden },
        Disk("DKR-DISK-003", "No setuid programs on Docker's disk", Severity.Medium, "nosuid", "A setuid program from an image would work on the host too.", Man("mount(8)")) with { Needs = HostTraits.Golden },
        Control("DKR-ACCT-001", "Only root has user id 0", Severity.Critical, new RootAccountSetting(),
            "A second name for root is a way back in.", "Remove the other accounts.", "None.", Man("passwd(5)")),
        Control("DKR-ACCT-002", "No account has a password", Severity.High, new PasswordSetting(),
            "What has a password can be guessed; people here log in with keys.", "Run for each: passwd -l ACCOUNT", "No login on the console.", Man("passwd(1)")) with { Needs = HostTraits.Golden },
        Control("DKR-PKG-001", "What the baseline needs is installed", Severity.Medium, new PackageSetting(string.Join(',', Packages.Node), Installed: true),
            "A missing package is a control that does not work.", "Run golden-apply again.", "None.", Man("dpkg-query(1)")) with { Needs = HostTraits.Golden },
        Control("DKR-PKG-002", "No remote shells and file services of the past", Severity.Medium,
            new PackageSetting("nis,rsh-client,rsh-server,talk,talkd,telnet,telnetd,inetutils-telnetd,tftpd-hpa,vsftpd,xinetd", Installed: false),
            "They send passwords in clear, or trust an address.", "Run: apt-get purge PACKAGE", "None.", Man("dpkg-query(1)")),
        Control("DKR-PKG-003", "No compilers", Severity.Low, new PackageSetting("gcc,g++,make,golang-go,rustc", Installed: false),
            "An intruder who can compile needs to bring less.", "Run: apt-get purge PACKAGE", "Build elsewhere, or in a container.", Cis("1.2.1")) with { Level = Level.Two },
        Control("DKR-PKG-004", "No security update is waiting", Severity.High, new SecurityUpdatesSetting(),
            "Most break-ins use holes for which the update had been out for weeks.", "Run: unattended-upgrade, or deploy a new image.", "Services restart.", [.. Cis("1.2.2"), .. Cis("1.2.1")]),
        Text("DKR-PKG-005", "Updates are configured to install themselves", Severity.Medium, "/etc/apt/apt.conf.d/52golden",
            "The timers run, but without these lines they do nothing.", Man("unattended-upgrade(8)")) with { Needs = HostTraits.Golden },
    ];

    private static Control File(string id, string title, FileSetting setting, string why, ImmutableArray<Reference> references) =>
        Control(id, title, Severity.High, setting, why,
            $"Run: chown {setting.Owner}:{setting.Group} {setting.Path} && chmod {setting.Mode} {setting.Path}", "None.", references);

    private static Control Absent(string id, string title, Severity severity, string path, string why, ImmutableArray<Reference> references) =>
        Control(id, title, severity, new AbsentSetting(path), why, $"Find what made {path}, stop that, and remove it.", "None.", references);

    private static Control Text(string id, string title, Severity severity, string path, string why, ImmutableArray<Reference> references) =>
        Control(id, title, severity, new RenderedFileSetting(path), why, $"Restore {path} from 'hostchecks render'.", "None.", references);

    private static Control Disk(string id, string title, Severity severity, string options, string why, ImmutableArray<Reference> references) =>
        Control(id, title, severity, new MountSetting("/var/lib/dockerd", options, Mount), why,
            "Attach an empty disk and run golden-apply; restore the mount unit from 'hostchecks render'.", "A second disk.", references);
}
