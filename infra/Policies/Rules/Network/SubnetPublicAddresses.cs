using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.Network;

/// <summary>An instance that does not say otherwise takes what its subnet gives.</summary>
internal static class SubnetPublicAddresses
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "subnet-no-public-addresses",
        Description = "Subnets give out no public addresses.",
        Severity = PolicySeverity.High,
        Framework = Frameworks.Golden("network position"),
        Tags = ["network"],
        RemediationSteps = "Set mapPublicIpOnLaunch to false.",
        AppliesTo = [AwsTypes.Subnet],
        Validate = args =>
        {
            var map = args.Properties["mapPublicIpOnLaunch"];
            if (map.AsBoolean() == true) args.ReportFound(map, "false");
        },
    };
}
