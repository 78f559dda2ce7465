using System.Collections.Immutable;
using Baseline.Controls;
using Baseline.Evidence;
using Baseline.Settings;
using static Baseline.Catalogue.Make;
using static Baseline.Catalogue.Sources;

namespace Baseline.Catalogue;

/// <summary>The journal, its way off the host, and the clock that orders it.</summary>
internal static class LogControls
{
    public static ImmutableArray<Control> List { get; } =
    [
        Journal("DKR-LOG-001", "The journal survives a reboot", Severity.Medium, "Storage", "persistent", null,
            "Without it a reboot erases every trace, and what the collector has not had yet is lost.", "Disk space, limited below."),
        Journal("DKR-LOG-002", "The journal is limited", Severity.Low, "SystemMaxUse", "512M", null,
            "A container that logs in a loop would fill the disk.", "Older entries go; the collector has them."),
        Journal("DKR-LOG-003", "The journal drops nothing for being too fast", Severity.Medium, "RateLimitIntervalSec", "0", null,
            "With a rate limit a flood of harmless lines hides the one that matters.", "A noisy container costs more CPU."),
        Journal("DKR-LOG-004", "The journal is compressed", Severity.Low, "Compress", "yes", "yes",
            "The same space holds several times as long a history.", "None."),
        Unit("DKR-LOG-005", "Logs are forwarded", Severity.High, "rsyslog.service", "rsyslogd(8)",
            "Logs that stay on the host are under the control of whoever takes the host.") with { Needs = HostTraits.Golden },
        File("DKR-LOG-006", "Forwarding is encrypted, verified both ways and queued on disk", Severity.High, "/etc/rsyslog.conf",
            "Over plain syslog anyone on the path reads and forges records; without a queue those of an outage are lost.",
            [.. Rfc(5425), .. Rfc(5424), .. Cis("2.13", "2.14")]) with { Needs = HostTraits.Golden },
        Journal("DKR-LOG-007", "The journal is handed on once", Severity.Low, "ForwardToSyslog", "no", null,
            "The forwarder reads the journal itself; a second copy through a socket that nobody reads fills its buffer and logs losses that are none.", "None.") with { Needs = HostTraits.Golden },
        Observed("DKR-LOG-008", "A log forwarder runs", Severity.High, "a service that sends logs to another machine", ServiceConditions.Forwarding, [Probes.Services],
            "Logs that stay on the host are under the control of whoever takes the host.", "Install rsyslog or another forwarder, and give it a log server.", "A log server.", Cis("2.13", "2.14")) with { Needs = HostTraits.Foreign },
        Observed("DKR-LOG-009", "A line of the log arrives at the log server", Severity.High, "a canary that arrives", ServiceConditions.Canary, [ServiceConditions.CanaryArrival],
            "Forwarding that stopped looks the same on the host as forwarding that works.", "Look at the forwarder's queue and its certificates.", "One line in the log, when it is asked for.", Cis("2.13", "2.14")),
        Unit("DKR-TIME-001", "The clock is synchronised", Severity.Medium, "systemd-timesyncd.service", "systemd-timesyncd(8)",
            "Certificates are judged by the clock, and records of several hosts can be put in order only if their clocks agree.") with { Needs = HostTraits.Golden },
        Control("DKR-TIME-002", "Time comes from the node's own servers", Severity.Low, new TimeServersSetting(),
            "A stranger's time server learns of the host, and can set its clock.",
            "Set NTP= to the node's servers and FallbackNTP= to nothing in /etc/systemd/timesyncd.conf.d, and restart systemd-timesyncd.",
            "None.", Man("timesyncd.conf(5)")) with { Needs = HostTraits.Golden },
        Control("DKR-TIME-003", "The clock agrees with the auditor's", Severity.Medium, new ClockSetting(10),
            "With a wrong clock a host takes expired certificates for good, refuses good ones, and dates its records wrongly.",
            "Find out which clock is wrong with timedatectl on both machines, and let it be synchronised.",
            "Setting a clock back repeats times in the logs.", Man("timedatectl(1)")),
        Observed("DKR-TIME-004", "A time client runs", Severity.Medium, "a service that keeps the clock right", ServiceConditions.Clock, [Probes.Services],
            "Certificates are judged by the clock, and records of several hosts can be put in order only if their clocks agree.", "Install systemd-timesyncd or chrony.", "None.", Man("systemd-timesyncd(8)")) with { Needs = HostTraits.Foreign },
    ];

    private static Control Journal(string id, string title, Severity severity, string key, string value, string? otherwise, string why, string impact) =>
        Control(id, title, severity, new SystemdConfigSetting("journald", "Journal", key, value, otherwise), why,
            $"Set {key}={value} in a file in /etc/systemd/journald.conf.d and run: systemctl restart systemd-journald", impact, Man("journald.conf(5)"));

    private static Control Unit(string id, string title, Severity severity, string unit, string page, string why) =>
        Control(id, title, severity, new UnitSetting(unit, UnitState.Running), why, $"Run: systemctl enable --now {unit}", "None.", Man(page));

    private static Control File(string id, string title, Severity severity, string path, string why, ImmutableArray<Reference> references) =>
        Control(id, title, severity, new RenderedFileSetting(path) { Unit = "rsyslog.service" }, why, $"Restore {path} from 'hostchecks render', and restart what reads it.", "None.", references);
}
