using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.Instances;

/// <summary>Its key would log in to the image's default account; keys of administrators are part of the baseline.</summary>
internal static class InstanceKeyPair
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "instance-no-key-pair",
        Description = "Instances get no key pair from EC2.",
        Severity = PolicySeverity.Medium,
        Framework = Frameworks.Golden("ordinary account"),
        Tags = ["instance", "access"],
        RemediationSteps = "Remove keyName; list keys in goldenhost:adminAuthorizedKeys.",
        AppliesTo = [AwsTypes.Instance],
        Validate = args =>
        {
            var key = args.Properties["keyName"];
            if (key.IsGiven) args.ReportFound(key, "none");
        },
    };
}
