using Policies.Sdk;

namespace Policies.Rules.Instances;

/// <summary>IMDSv2 only: without session tokens any request that a container can be tricked into reads the node's credentials.</summary>
internal static class InstanceMetadataTokens
{
    public static Policy Policy { get; } = new RemediationPolicy
    {
        Name = "instance-imdsv2",
        DisplayName = "Instance metadata needs session tokens",
        Description = "Instances answer metadata requests only with a session token (IMDSv2).",
        EnforcementLevel = EnforcementLevel.Mandatory,
        Severity = PolicySeverity.Critical,
        Framework = new("CIS AWS Foundations Benchmark", "3.0.0", "5.6", "EC2 instances should use IMDSv2"),
        Tags = ["instance", "metadata"],
        RemediationSteps = "Set metadataOptions.httpTokens to \"required\".",
        AppliesTo = [AwsTypes.Instance],
        Validate = args =>
        {
            var options = args.Properties["metadataOptions"];
            if (options["httpEndpoint"].AsString() == "disabled") return;
            var tokens = options["httpTokens"];
            if (tokens.AsString() != "required") args.Report(tokens, $"metadataOptions.httpTokens: found {tokens}, allowed \"required\".");
        },
        Remediate = args => args.Properties["metadataOptions"]["httpTokens"].AsString() == "required"
            ? null
            : args.Resource.Properties.With(["metadataOptions", "httpTokens"], "required"),
    };
}
