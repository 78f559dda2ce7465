using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.Network;

/// <summary>Refused connections are the attempts; accepted ones are the successes.</summary>
internal static class FlowLogTraffic
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "flow-log-all-traffic",
        Description = "Flow logs record accepted and refused connections.",
        Severity = PolicySeverity.Medium,
        Framework = Frameworks.CisAws("3.7", "VPC flow logging is enabled in all VPCs"),
        Tags = ["network", "logs"],
        RemediationSteps = "Set trafficType to \"ALL\".",
        AppliesTo = [AwsTypes.FlowLog],
        Validate = args => args.Require(args.Properties["trafficType"], "ALL"),
    };
}
