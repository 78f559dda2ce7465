using Policies.Rules.Reading;
using Policies.Sdk;
using Policies.Sdk.Values;

namespace Policies.Rules.Network;

/// <summary>A rule for every port allows the one that was not thought of.</summary>
internal static class EgressAllPorts
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "egress-not-all-ports",
        Description = "Every way out has a port.",
        Severity = PolicySeverity.Medium,
        Framework = Frameworks.Golden("exfiltration"),
        Tags = ["network", "egress"],
        RemediationSteps = "Give each rule a protocol and one port.",
        AppliesTo = SecurityRule.Types,
        Validate = args => SecurityRule.Of(args, inbound: false).JudgeEach(rule =>
        {
            if (rule.CoversEveryProtocol) args.ReportFound(rule.Protocol, "tcp or udp with a port");
            else if (rule.At["fromPort"].AsInteger() is null || rule.At["fromPort"].AsInteger() != rule.At["toPort"].AsInteger()) args.ReportFound(rule.At["toPort"], "one port, as fromPort");
        }),
    };
}
