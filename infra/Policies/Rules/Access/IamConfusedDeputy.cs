using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.Access;

/// <summary>Without a condition a service can be made to use the role by anyone who can use the service. EC2 assumes roles for its own instances only.</summary>
internal static class IamConfusedDeputy
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "iam-no-confused-deputy",
        Description = "Services assume a role for this account only.",
        Severity = PolicySeverity.High,
        Framework = Frameworks.Golden("cloud identity"),
        Tags = ["access"],
        RemediationSteps = "Add a condition on aws:SourceAccount or aws:SourceArn.",
        AppliesTo = [AwsTypes.Role],
        Validate = args =>
        {
            var document = args.Properties["assumeRolePolicy"];
            foreach (var statement in IamDocument.Read(document).Where(s => s.Allows))
            {
                if (statement.HasNotPrincipal) args.Report(document, $"{statement}: found NotPrincipal, allowed Principal.");
                foreach (var (kind, name) in statement.Principals)
                {
                    if (name == "*") args.Report(document, $"{statement}: found any principal, allowed named ones.");
                    else if (kind == "Service" && !name.StartsWith("ec2.", StringComparison.Ordinal) && !statement.HasCondition("aws:SourceAccount") && !statement.HasCondition("aws:SourceArn"))
                        args.Report(document, $"{statement}: found {name} without a condition, allowed with aws:SourceAccount or aws:SourceArn.");
                    else if (kind == "Federated" && statement.ConditionKeys.IsEmpty)
                        args.Report(document, $"{statement}: found {name} without a condition, allowed with one on who may come from there.");
                }
            }
        },
    };
}
