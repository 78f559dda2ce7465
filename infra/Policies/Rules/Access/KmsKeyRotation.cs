using Policies.Rules.Reading;
using Policies.Sdk;
using Policies.Sdk.Values;

namespace Policies.Rules.Access;

/// <summary>Rotation limits what one leaked key opens.</summary>
internal static class KmsKeyRotation
{
    public static Policy Policy { get; } = new RemediationPolicy
    {
        Name = "kms-key-rotation",
        Description = "Encryption keys are rotated.",
        Severity = PolicySeverity.Medium,
        Framework = Frameworks.CisAws("3.6", "Rotation for customer-created symmetric CMKs is enabled"),
        Tags = ["encryption"],
        RemediationSteps = "Set enableKeyRotation to true.",
        AppliesTo = [AwsTypes.KmsKey],
        // AWS rotates no others, and refuses a key that asks for it.
        WhyNotApplicable = args => IsSymmetric(args.Properties) ? null : "Only symmetric keys are rotated.",
        Validate = args => args.Require(args.Properties["enableKeyRotation"], true),
        Remediate = args => args.Properties["enableKeyRotation"].AsBoolean() == true || !IsSymmetric(args.Properties)
            ? null
            : args.Resource.Properties.With(["enableKeyRotation"], true),
    };

    private static bool IsSymmetric(Property key) => key["customerMasterKeySpec"].AsString() is null or "SYMMETRIC_DEFAULT";
}
