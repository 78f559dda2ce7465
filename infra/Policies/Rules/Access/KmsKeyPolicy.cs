using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.Access;

/// <summary>A key policy is the whole truth about a key; a wildcard in it is the whole world.</summary>
internal static class KmsKeyPolicy
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "kms-key-own-account",
        Description = "Keys serve the own account and conditioned services only.",
        Severity = PolicySeverity.High,
        Framework = Frameworks.Golden("secrets"),
        Tags = ["encryption", "access"],
        RemediationSteps = "Name the principals, or give any principal a condition on kms:CallerAccount; give services a condition.",
        AppliesTo = [AwsTypes.KmsKey],
        Validate = args =>
        {
            var document = args.Properties["policy"];
            foreach (var statement in IamDocument.Read(document).Where(s => s.Allows))
            {
                if (statement.HasNotPrincipal) args.Report(document, $"{statement}: found NotPrincipal, allowed Principal.");
                foreach (var (kind, name) in statement.Principals)
                {
                    if (name == "*" && !statement.HasCondition("kms:CallerAccount") && !statement.HasCondition("aws:PrincipalAccount"))
                        args.Report(document, $"{statement}: found any principal, allowed named ones, or a condition on kms:CallerAccount.");
                    else if (kind == "Service" && statement.ConditionKeys.IsEmpty) args.Report(document, $"{statement}: found {name} without a condition, allowed with one.");
                }
            }
        },
    };
}
