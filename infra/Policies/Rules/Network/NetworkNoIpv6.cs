using Policies.Rules.Reading;
using Policies.Sdk;
using Policies.Sdk.Values;

namespace Policies.Rules.Network;

/// <summary>An address family that is not planned for is a way around every rule that is.</summary>
internal static class NetworkNoIpv6
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "network-no-ipv6",
        Description = "Networks have no IPv6 addresses that nobody filters.",
        Severity = PolicySeverity.Medium,
        Framework = Frameworks.Golden("network neighbour"),
        Tags = ["network", "ipv6"],
        RemediationSteps = "Remove the IPv6 settings, or waive this with the rules that cover IPv6.",
        AppliesTo = [AwsTypes.Vpc, AwsTypes.Subnet],
        Validate = args =>
        {
            foreach (var name in new[] { "ipv6CidrBlock", "ipv6IpamPoolId" })
            {
                if (args.Properties[name].IsGiven) args.ReportFound(args.Properties[name], "none");
            }

            new[] { "assignGeneratedIpv6CidrBlock", "assignIpv6AddressOnCreation", "ipv6Native" }.JudgeEach(name =>
            {
                if (args.Properties[name].AsBoolean() == true) args.ReportFound(args.Properties[name], "false");
            });
        },
    };
}
