using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.Access;

/// <summary>Least privilege is about what, not only about how.</summary>
internal static class IamWildcardResources
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "iam-no-wildcard-resources",
        Description = "No policy allows an action on everything.",
        Severity = PolicySeverity.High,
        Framework = Frameworks.CisAws("1.16", "IAM policies that allow full administrative privileges are not attached"),
        Tags = ["access"],
        RemediationSteps = "Name the ARNs.",
        AppliesTo = IamPolicies.Types,
        Validate = args => IamPolicies.JudgeAllowing(args, (document, statement) =>
        {
            if (statement.BroadResource() is { } resource) args.Report(document, $"{statement}: found resource {resource}, allowed ARNs.");
        }),
    };
}
