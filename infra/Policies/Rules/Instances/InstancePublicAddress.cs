using Policies.Rules.Reading;
using Policies.Sdk;
using Policies.Sdk.Values;

namespace Policies.Rules.Instances;

/// <summary>A Docker host is administered from inside the network; an address on the internet only serves those outside of it.</summary>
internal static class InstancePublicAddress
{
    private static readonly string[] _properties =
        ["associatePublicIpAddress", "ipv6AddressCount", "ipv6PrefixCount", "ipv6Addresses", "ipv6AddressLists", "ipv6Prefixes"];

    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "instance-no-public-address",
        Description = "Instances have no public address.",
        Severity = PolicySeverity.Critical,
        Framework = Frameworks.Golden("network position"),
        Tags = ["instance", "network"],
        RemediationSteps = "Set associatePublicIpAddress to false (the subnet decides when it is not set) unless the instance takes a network interface of its own; give no IPv6 address.",
        AppliesTo = [AwsTypes.Instance, AwsTypes.NetworkInterface],
        Validate = args => _properties.JudgeEach(name =>
        {
            var at = args.Properties[name];
            switch (name)
            {
                case "associatePublicIpAddress":
                    if (args.Type == AwsTypes.Instance && (at.AsBoolean() == true || (!at.IsGiven && !TakesInterface(args.Properties)))) args.ReportFound(at, "false");
                    break;
                case "ipv6AddressCount" or "ipv6PrefixCount":
                    if (at.AsInteger() > 0) args.ReportFound(at, "0");
                    break;
                default:
                    if (at.Items.Any()) args.ReportFound(at, "none");
                    break;
            }
        }),
    };

    /// <summary>The provider refuses associatePublicIpAddress beside an interface, which gets a public address from no subnet.</summary>
    private static bool TakesInterface(Property instance) => instance["primaryNetworkInterface"].IsGiven || instance["networkInterfaces"].Items.Any();
}
