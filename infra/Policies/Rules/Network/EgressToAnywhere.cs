using Policies.Rules.Reading;
using Policies.Sdk;
using Policies.Sdk.Values;

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
        Validate = args => SecurityRule.Of(args, inbound: false).JudgeEach(rule =>
            rule.Networks.JudgeEach(network => args.ForbidAnywhere(network, "the networks of the allow-list"))),
    };
}
