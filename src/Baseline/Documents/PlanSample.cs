using System.Collections.Immutable;
using Baseline.Hosts;
using Baseline.Plan;
using Baseline.Rendering;
using Baseline.Settings;

namespace Baseline.Documents;

/// <summary>A planned host to ask settings about: which of them can judge a plan at all.</summary>
internal static class PlanSample
{
    private static readonly PlannedHost Host = new()
    {
        Files = HostRenderer.Render(new HostSpec
        {
            Name = "sample",
            AdminAuthorizedKeys = ["ssh-ed25519 AAAA"],
            AdminCidrs = ["192.0.2.0/24"],
            WorkloadEgress = ImmutableArray.Create(new EgressRule("registry.example.com", 443)),
            HostEgress = [],
            DnsServers = ["192.0.2.53"],
            NtpServers = ["192.0.2.123"],
            LogCollector = new LogCollector("192.0.2.14", 6514, "collector.example.com"),
        }),
    };

    public static bool Judges(Setting setting) => setting.CheckPlan(Host) is not null;
}
