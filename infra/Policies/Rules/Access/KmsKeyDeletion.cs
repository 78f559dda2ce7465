using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.Access;

/// <summary>What a key encrypted is lost with it: disks and logs alike.</summary>
internal static class KmsKeyDeletion
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "kms-key-deletion",
        Description = "Keys can be saved for weeks after somebody deletes them.",
        Severity = PolicySeverity.Medium,
        Framework = Frameworks.Golden("evidence"),
        Tags = ["encryption"],
        RemediationSteps = "Set deletionWindowInDays to 30, or leave it unset.",
        AppliesTo = [AwsTypes.KmsKey],
        Validate = args =>
        {
            var window = args.Properties["deletionWindowInDays"];
            if (window.AsInteger() is { } days && days < 14) args.ReportFound(window, "14 to 30");
        },
    };
}
