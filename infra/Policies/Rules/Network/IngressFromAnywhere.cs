using Policies.Rules.Reading;
using Policies.Sdk;
using Policies.Sdk.Values;

namespace Policies.Rules.Network;

/// <summary>A rule that is open to everyone is found by scanners within minutes.</summary>
internal static class IngressFromAnywhere
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "ingress-not-from-anywhere",
        Description = "Nobody outside known networks can connect.",
        Severity = PolicySeverity.Critical,
        Framework = Frameworks.CisAws("5.2", "No security group allows ingress from 0.0.0.0/0 to remote server administration ports"),
        Tags = ["network", "ingress"],
        RemediationSteps = "Name the networks that have to reach the node.",
        AppliesTo = SecurityRule.Types,
        Validate = args => SecurityRule.Of(args, inbound: true).JudgeEach(rule =>
            rule.Networks.JudgeEach(network => args.ForbidAnywhere(network, "networks of the organisation"))),
    };
}
