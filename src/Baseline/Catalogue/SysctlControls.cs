using System.Collections.Immutable;
using Baseline.Controls;
using Baseline.Settings;
using static Baseline.Catalogue.Sources;

namespace Baseline.Catalogue;

/// <summary>Kernel parameters.</summary>
internal static class SysctlControls
{
    private const string Kernel = "https://docs.kernel.org/admin-guide/sysctl/kernel.html";
    private const string Files = "https://docs.kernel.org/admin-guide/sysctl/fs.html";
    private const string Ip = "https://docs.kernel.org/networking/ip-sysctl.html";

    public static ImmutableArray<Control> List { get; } =
    [
        Parameter("DKR-SYSCTL-001", "Kernel addresses are hidden", Severity.Medium, new("kernel.kptr_restrict", "2") { Also = ["1"] },
            "Kernel addresses are the first thing that an exploit of the kernel needs.", "Some profilers need root.", Kernel),
        Parameter("DKR-SYSCTL-002", "The kernel log is for root", Severity.Medium, new("kernel.dmesg_restrict", "1"),
            "The kernel log shows addresses, devices and the traces of failed exploits.", "dmesg needs sudo.", Kernel),
        Parameter("DKR-SYSCTL-003", "Processes cannot be traced by their equals", Severity.Medium, new("kernel.yama.ptrace_scope", "2") { Also = ["3"], AbsentIsOff = true },
            "One taken-over process reads the memory of every other process of the same account, keys included; all containers share one account.",
            "Debuggers need root.", "https://docs.kernel.org/admin-guide/LSM/Yama.html"),
        Parameter("DKR-SYSCTL-004", "Memory layout is random", Severity.High, new("kernel.randomize_va_space", "2"),
            "With a fixed layout an exploit that worked once works everywhere.", "None.", Kernel),
        Parameter("DKR-SYSCTL-005", "Unprivileged users load no BPF programs", Severity.High, new("kernel.unprivileged_bpf_disabled", "1") { Also = ["2"] },
            "The BPF verifier has been a source of root exploits that a container can reach.", "Tracing tools need root.", Kernel),
        Parameter("DKR-SYSCTL-006", "The BPF compiler is hardened", Severity.Low, new("net.core.bpf_jit_harden", "2"),
            "Constants in compiled BPF programs can smuggle code into the kernel.", "Filters get slightly slower.",
            "https://docs.kernel.org/admin-guide/sysctl/net.html"),
        Parameter("DKR-SYSCTL-007", "The running kernel cannot be replaced", Severity.Medium, new("kernel.kexec_load_disabled", "1") { Optional = true },
            "kexec starts another kernel without a reboot that anyone would notice.", "Crash kernels have to be loaded before.", Kernel),
        Parameter("DKR-SYSCTL-008", "The magic system request key is off", Severity.Low, new("kernel.sysrq", "0") { Optional = true },
            "Whoever has the console could kill processes or dump memory without logging in.", "None on a machine without a keyboard.", Kernel),
        Parameter("DKR-SYSCTL-009", "Hard links to files of others are refused", Severity.Medium, new("fs.protected_hardlinks", "1"),
            "A link to another's file in a place that a privileged program writes to makes it change that file.", "None.", Files),
        Parameter("DKR-SYSCTL-010", "Symbolic links in shared directories are not followed", Severity.Medium, new("fs.protected_symlinks", "1"),
            "A link planted in /tmp makes a privileged program overwrite what it points to.", "None.", Files),
        Parameter("DKR-SYSCTL-011", "Pipes of others in shared directories are not opened", Severity.Low, new("fs.protected_fifos", "2") { Also = ["1"] },
            "A pipe planted in /tmp receives what a program meant to write to its own file.", "None.", Files),
        Parameter("DKR-SYSCTL-012", "Files of others in shared directories are not opened for creation", Severity.Low,
            new("fs.protected_regular", "2") { Also = ["1"] },
            "A file planted in /tmp is filled by a program that meant to create its own.", "None.", Files),
        Parameter("DKR-SYSCTL-013", "Privileged programs leave no memory dumps", Severity.Medium, new("fs.suid_dumpable", "0"),
            "The dump of a privileged program holds what it had read: password hashes, keys.", "No dumps of those programs for debugging.", Files),
        Parameter("DKR-SYSCTL-014", "User namespaces are limited", Severity.Low, new("user.max_user_namespaces", "4096"),
            "User namespaces open kernel code to unprivileged users; rootless Docker needs some, nobody needs a hundred thousand.",
            "At most 4096 namespaces on the host.", "man:user_namespaces(7)") with { Needs = HostTraits.Golden },
        Parameter("DKR-SYSCTL-015", "The host does not route IPv4", Severity.Medium, new("net.ipv4.ip_forward", "0"),
            "A routing host is a way around the network's own controls; in rootless mode the daemon routes in a namespace of its own.", "None.", Ip) with { Needs = HostTraits.Rootless },
        Parameter("DKR-SYSCTL-016", "The host does not route IPv6", Severity.Medium, new("net.ipv6.conf.all.forwarding", "0"),
            "As with IPv4; and a routing host ignores router advertisements.", "None.", Ip) with { Needs = HostTraits.Rootless },
        Parameter("DKR-SYSCTL-017", "Packets with a forged source are dropped", Severity.Medium,
            new("net.ipv4.conf.all.rp_filter", "1") { Also = ["2"] },
            "A forged source address gets past rules that trust an address.", "Asymmetric routes need value 2.", Ip),
        Parameter("DKR-SYSCTL-018", "New interfaces drop packets with a forged source", Severity.Low,
            new("net.ipv4.conf.default.rp_filter", "1") { Also = ["2"] },
            "An interface that appears later would not have the protection.", "As above.", Ip),
        Parameter("DKR-SYSCTL-019", "IPv4 redirects are ignored", Severity.Medium, new("net.ipv4.conf.all.accept_redirects", "0"),
            "A neighbour's ICMP redirect moves this host's traffic through the neighbour.", "None.", Ip),
        Parameter("DKR-SYSCTL-020", "IPv4 redirects are ignored on new interfaces", Severity.Low, new("net.ipv4.conf.default.accept_redirects", "0"),
            "An interface that appears later would not have the protection.", "None.", Ip),
        Parameter("DKR-SYSCTL-021", "Redirects from gateways are ignored too", Severity.Low, new("net.ipv4.conf.all.secure_redirects", "0"),
            "The gateway's address can be forged as well as any other.", "None.", Ip),
        Parameter("DKR-SYSCTL-022", "The host sends no redirects", Severity.Low, new("net.ipv4.conf.all.send_redirects", "0"),
            "Only a router has a reason to, and the host is none.", "None.", Ip),
        Parameter("DKR-SYSCTL-023", "Source-routed packets are refused", Severity.Medium, new("net.ipv4.conf.all.accept_source_route", "0"),
            "With source routing the sender picks a way around filters.", "None.", Ip),
        Parameter("DKR-SYSCTL-024", "IPv6 redirects are ignored", Severity.Medium, new("net.ipv6.conf.all.accept_redirects", "0"),
            "As with IPv4.", "None.", Ip),
        Parameter("DKR-SYSCTL-025", "Impossible source addresses are logged", Severity.Low, new("net.ipv4.conf.all.log_martians", "1"),
            "They are the first trace of somebody who forges packets.", "A few lines in the kernel's log.", Ip),
        Parameter("DKR-SYSCTL-026", "Broadcast pings are not answered", Severity.Low, new("net.ipv4.icmp_echo_ignore_broadcasts", "1"),
            "Hosts that answer make a small packet from a forged sender into a flood.", "None.", Ip),
        Parameter("DKR-SYSCTL-027", "Connection floods are met with cookies", Severity.Medium, new("net.ipv4.tcp_syncookies", "1") { Also = ["2"] },
            "Half-open connections fill the queue and lock administrators out.", "None.", Ip),
    ];

    /// <summary>Every key, for one call.</summary>
    public static IEnumerable<string> Keys => List.Select(c => ((SysctlSetting)c.Setting).Key);

    private static Control Parameter(string id, string title, Severity severity, SysctlSetting setting, string why, string impact, string source) => new()
    {
        Id = id,
        Title = title,
        Level = Level.One,
        Severity = severity,
        Why = why,
        Fix = $"Write '{setting.Key} = {setting.Value}' to a file in /etc/sysctl.d and run: sysctl --system",
        Impact = impact,
        References = Docs(source),
        Setting = setting,
    };
}
