using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.Instances;

/// <summary>Without one, the account's default profile may be attached later, with more rights than a Docker host needs.</summary>
internal static class InstanceProfile
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "instance-profile",
        Description = "Instances have a profile of their own.",
        Severity = PolicySeverity.Medium,
        Framework = Frameworks.CisAws("1.18", "IAM instance roles are used for AWS resource access"),
        Tags = ["instance", "access"],
        RemediationSteps = "Set iamInstanceProfile.",
        AppliesTo = [AwsTypes.Instance],
        Validate = args => args.RequireGiven(args.Properties["iamInstanceProfile"], "a profile"),
    };
}
