using Policies.Rules.Reading;
using Policies.Sdk;
using Policies.Sdk.Values;

namespace Policies.Rules.Instances;

/// <summary>The use of a customer-managed key is in the audit trail, and can be ended.</summary>
internal static class InstanceVolumeKey
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "instance-volume-key",
        Description = "Volumes are encrypted with a key of the account's own.",
        Severity = PolicySeverity.Medium,
        Framework = Frameworks.Golden("secrets"),
        Tags = ["instance", "encryption"],
        RemediationSteps = "Set kmsKeyId of the root volume and of every entry of ebsBlockDevices.",
        AppliesTo = [AwsTypes.Instance],
        Validate = args => args.Properties["ebsBlockDevices"].ItemsOrUnknown().Prepend(args.Properties["rootBlockDevice"])
            .JudgeEach(device => args.RequireGiven(device["kmsKeyId"], "a key")),
    };
}
