using Policies.Rules.Reading;
using Policies.Sdk;
using Policies.Sdk.Values;

namespace Policies.Rules.Network;

/// <summary>Who reaches port 2375 of a daemon owns the host, without any credential.</summary>
internal static class IngressPlaintextDocker
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "ingress-no-plaintext-docker",
        Description = "No rule opens the plaintext port of the Docker API.",
        Severity = PolicySeverity.Critical,
        Framework = Frameworks.CisDocker("2.7", "TLS authentication for the Docker daemon is configured"),
        Tags = ["network", "ingress", "docker"],
        RemediationSteps = "Use 2376 with client certificates.",
        AppliesTo = SecurityRule.Types,
        Validate = args => SecurityRule.Of(args, inbound: true).JudgeEach(rule =>
        {
            if (rule.Covers(2375)) args.Report(rule.At, "A rule that includes port 2375: found, allowed none.");
        }),
    };
}
