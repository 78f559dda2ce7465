using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.Access;

/// <summary>A wildcard grants what AWS adds next year.</summary>
internal static class IamWildcardActions
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "iam-no-wildcard-actions",
        Description = "No policy allows every action of a service.",
        Severity = PolicySeverity.High,
        Framework = Frameworks.CisAws("1.16", "IAM policies that allow full administrative privileges are not attached"),
        Tags = ["access"],
        RemediationSteps = "Name the actions.",
        AppliesTo = IamPolicies.Types,
        Validate = args => IamPolicies.JudgeAllowing(args, (document, statement) =>
        {
            foreach (var action in statement.Actions.Where(a => a.AsSpan().ContainsAny('*', '?'))) args.Report(document, $"{statement}: found action {action}, allowed full names.");
            if (!statement.NotActions.IsEmpty) args.Report(document, $"{statement}: found NotAction, allowed Action.");
        }),
    };
}
