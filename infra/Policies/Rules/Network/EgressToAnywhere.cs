using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.Network;

/// <summary>What a container may reach is how stolen data leaves and commands come in.</summary>
internal static class EgressToAnywhere
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "egress-not-to-anywhere",
        Description = "Nodes cannot connect to everywhere.",
        Severity = PolicySeverity.High,
        Framework = Frameworks.Golden("exfiltration"),
        Tags = ["network", "egress"],
        RemediationSteps = "Name the networks in goldenhost:workloadEgress and goldenhost:hostEgress.",
        AppliesTo = SecurityRule.Types,
        Validate = args =>
        {
            foreach (var network in SecurityRule.Of(args).Where(rule => !rule.Inbound).SelectMany(rule => rule.Networks))
            {
                if (Cidr.Read(network) is { } cidr && Cidr.IsAnywhere(cidr)) args.ReportFound(network, "the networks of the allow-list");
            }
        },
    };
}
