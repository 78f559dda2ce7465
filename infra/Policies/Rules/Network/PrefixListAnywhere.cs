using Policies.Rules.Reading;
using Policies.Sdk;
using Policies.Sdk.Values;

namespace Policies.Rules.Network;

/// <summary>A rule that names a list shows no address: the list is where everywhere would be let in, or out.</summary>
internal static class PrefixListAnywhere
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "prefix-list-not-anywhere",
        Description = "Lists of networks for security groups do not hold everywhere.",
        Severity = PolicySeverity.Critical,
        Framework = Frameworks.CisAws("5.2", "No security group allows ingress from 0.0.0.0/0 to remote server administration ports"),
        Tags = ["network", "ingress", "egress"],
        RemediationSteps = "Name the networks that have to reach the node, or be reached by it.",
        AppliesTo = [AwsTypes.ManagedPrefixList, AwsTypes.ManagedPrefixListEntry],
        Validate = args =>
        {
            var entries = args.Type == AwsTypes.ManagedPrefixList ? args.Properties["entries"].Items : [args.Properties];
            entries.JudgeEach(entry => args.ForbidAnywhere(entry["cidr"], "networks that are known"));
        },
    };
}
