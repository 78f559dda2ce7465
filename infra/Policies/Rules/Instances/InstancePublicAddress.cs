using Policies.Rules.Reading;
using Policies.Sdk;
using Policies.Sdk.Values;

namespace Policies.Rules.Instances;

/// <summary>A Docker host is administered from inside the network; an address on the internet only serves those outside of it.</summary>
internal static class InstancePublicAddress
{
    private static readonly string[] _counts = ["ipv6AddressCount", "ipv6PrefixCount"];

    private static readonly string[] _lists = ["ipv6Addresses", "ipv6AddressLists", "ipv6Prefixes"];

    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "instance-no-public-address",
        Description = "Instances have no public address.",
        Severity = PolicySeverity.Critical,
        Framework = Frameworks.Golden("network position"),
        Tags = ["instance", "network"],
        RemediationSteps = "Set associatePublicIpAddress to false (the subnet decides when it is not set) unless the instance takes a network interface of its own; give no IPv6 address.",
        AppliesTo = [AwsTypes.Instance, AwsTypes.NetworkInterface],
        Validate = args => Judge.All(
            () =>
            {
                var at = args.Properties["associatePublicIpAddress"];
                if (args.Type == AwsTypes.Instance && (at.AsBoolean() == true || (!at.IsGiven && !TakesInterface(args.Properties)))) args.ReportFound(at, "false");
            },
            () => _counts.JudgeEach(name =>
            {
                if (args.Properties[name].AsInteger() > 0) args.ReportFound(args.Properties[name], "0");
            }),
            () => _lists.JudgeEach(name =>
            {
                if (args.Properties[name].Items.Any()) args.ReportFound(args.Properties[name], "none");
            })),
    };

    /// <summary>The provider refuses associatePublicIpAddress beside an interface, which gets a public address from no subnet.</summary>
    private static bool TakesInterface(Property instance) => instance["primaryNetworkInterface"].IsGiven || instance["networkInterfaces"].Items.Any();
}
