using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.Instances;

/// <summary>Without session tokens, any request that a container can be tricked into reads the node's credentials.</summary>
internal static class InstanceMetadataTokens
{
    public static Policy Policy { get; } = new RemediationPolicy
    {
        Name = "instance-imdsv2",
        Description = "Instances answer metadata requests only with a session token (IMDSv2).",
        Severity = PolicySeverity.Critical,
        Framework = Frameworks.CisAws("5.6", "EC2 metadata is only reachable with IMDSv2"),
        Tags = ["instance", "metadata"],
        RemediationSteps = "Set metadataOptions.httpTokens to \"required\".",
        AppliesTo = [AwsTypes.Instance],
        Validate = args =>
        {
            var options = args.Properties["metadataOptions"];
            if (options["httpEndpoint"].AsString() != "disabled") args.Require(options["httpTokens"], "required");
        },
        Remediate = args => args.Properties["metadataOptions"]["httpTokens"].AsString() == "required"
            ? null
            : args.Resource.Properties.With(["metadataOptions", "httpTokens"], "required"),
    };
}
