using System.Collections.Immutable;
using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Settings;

namespace Baseline.Catalogue;

/// <summary>Services that may do the same job under many names.</summary>
internal static class ServiceConditions
{
    private static readonly ImmutableArray<string> Forwarders =
    [
        "rsyslog.service", "syslog-ng.service", "systemd-journal-upload.service", "fluent-bit.service", "fluentd.service", "td-agent.service",
        "vector.service", "filebeat.service", "promtail.service", "alloy.service", "otelcol.service", "amazon-cloudwatch-agent.service", "splunk.service",
    ];

    private static readonly ImmutableArray<string> Clocks = ["systemd-timesyncd.service", "chrony.service", "chronyd.service", "ntpsec.service", "ntp.service", "ntpd.service", "openntpd.service"];

    /// <summary>All of them, for one call.</summary>
    public static IEnumerable<string> Units => [.. Forwarders, .. Clocks];

    public static Outcome Forwarding(JudgeContext context) => Active(context, Forwarders) is { Count: > 0 } active
        ? Outcome.Manual(string.Join(", ", active), "that it runs does not show where it sends; look for an entry of this host at the log server")
        : Outcome.Fail("no log forwarder runs");

    /// <summary><c>arrived</c>, <c>lost</c> or <c>skipped</c>, then details.</summary>
    public static ActiveProbe CanaryArrival { get; } = new("log-canary");

    public static Outcome Canary(JudgeContext context)
    {
        var text = context.Read(CanaryArrival);
        return text.Split([' ', ':'], 2)[0] switch
        {
            "arrived" => Outcome.Pass(Excerpt.Of(text)),
            "lost" => Outcome.Fail(Excerpt.Of(text)),
            "skipped" => Outcome.NotApplicable(Excerpt.Of(text)),
            _ => throw new EvidenceException($"log canary: unexpected '{Excerpt.Of(text)}'"),
        };
    }

    public static Outcome Clock(JudgeContext context) =>
        Active(context, Clocks) is { Count: > 0 } active ? Outcome.Pass(string.Join(", ", active)) : Outcome.Fail("no time client runs");

    private static List<string> Active(JudgeContext context, ImmutableArray<string> names)
    {
        var units = KeyValues.Units(context.Read(Probes.Services));
        // A service that is not installed is reported all the same; without any report nothing was asked.
        if (!names.Any(units.ContainsKey)) throw new EvidenceException("systemctl reported none of the services");
        return [.. names.Where(n => units.TryGetValue(n, out var unit) && unit.GetValueOrDefault("ActiveState") == "active")];
    }
}
