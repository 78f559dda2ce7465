using Policies.Rules.Reading;
using Policies.Sdk;
using Policies.Sdk.Values;

namespace Policies.Rules.Access;

/// <summary>AWS's managed policies are written for everybody, and grow.</summary>
internal static class IamManagedPolicies
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "iam-no-broad-managed-policies",
        Description = "No broad managed policy is attached.",
        Severity = PolicySeverity.High,
        Framework = Frameworks.CisAws("1.16", "IAM policies that allow full administrative privileges are not attached"),
        Tags = ["access"],
        RemediationSteps = "Write a policy with the actions that are needed.",
        AppliesTo = IamPolicies.AttachmentTypes,
        Validate = args => IamPolicies.Attached(args).JudgeEach(arn =>
        {
            if (arn.AsString() is { } text && text.StartsWith("arn:aws", StringComparison.Ordinal) && text.Contains(":iam::aws:", StringComparison.Ordinal)) args.ReportFound(arn, "a policy of the account's own");
        }),
    };
}
