using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.Instances;

/// <summary>A Docker host is administered from inside the network; an address on the internet only serves those outside of it.</summary>
internal static class InstancePublicAddress
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "instance-no-public-address",
        Description = "Instances have no public address.",
        Severity = PolicySeverity.Critical,
        Framework = Frameworks.Golden("network position"),
        Tags = ["instance", "network"],
        RemediationSteps = "Set associatePublicIpAddress to false (the subnet decides when it is not set) and give no IPv6 address.",
        AppliesTo = [AwsTypes.Instance],
        Validate = args =>
        {
            args.Require(args.Properties["associatePublicIpAddress"], false);
            if (args.Properties["ipv6AddressCount"].AsInteger() > 0) args.ReportFound(args.Properties["ipv6AddressCount"], "0");
            if (args.Properties["ipv6Addresses"].Items.Any()) args.ReportFound(args.Properties["ipv6Addresses"], "none");
        },
    };
}
