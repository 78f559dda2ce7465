using Policies.Rules.Reading;
using Policies.Sdk;

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
        Validate = args =>
        {
            foreach (var network in SecurityRule.Of(args).Where(rule => rule.Inbound).SelectMany(rule => rule.Networks))
            {
                if (Cidr.Read(network) is { } cidr && Cidr.IsAnywhere(cidr)) args.ReportFound(network, "networks of the organisation");
            }
        },
    };
}
