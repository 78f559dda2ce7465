using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.Instances;

/// <summary>The node's firewall refuses both addresses; one that nobody needs should not exist.</summary>
internal static class InstanceMetadataIpv6
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "instance-metadata-no-ipv6",
        Description = "Metadata is not served over IPv6.",
        Severity = PolicySeverity.Medium,
        Framework = Frameworks.Golden("cloud identity"),
        Tags = ["instance", "metadata", "ipv6"],
        RemediationSteps = "Leave metadataOptions.httpProtocolIpv6 unset or set it to \"disabled\".",
        AppliesTo = [AwsTypes.Instance],
        Validate = args =>
        {
            var protocol = args.Properties["metadataOptions"]["httpProtocolIpv6"];
            if (protocol.AsString() == "enabled") args.ReportFound(protocol, "\"disabled\"");
        },
    };
}
