using Policies.Rules.Reading;
using Policies.Sdk;
using Policies.Sdk.Values;

namespace Policies.Rules.Network;

/// <summary>What names no group gets this one.</summary>
internal static class DefaultGroupClosed
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "default-group-closed",
        Description = "The VPC's default security group has no rules.",
        Severity = PolicySeverity.Medium,
        Framework = Frameworks.CisAws("5.4", "The default security group of every VPC restricts all traffic"),
        Tags = ["network"],
        RemediationSteps = "Empty ingress and egress.",
        AppliesTo = [AwsTypes.DefaultSecurityGroup],
        Validate = args => new[] { args.Properties["ingress"], args.Properties["egress"] }.JudgeEach(direction =>
        {
            if (direction.Items.Any()) args.ReportFound(direction, "none");
        }),
    };
}
