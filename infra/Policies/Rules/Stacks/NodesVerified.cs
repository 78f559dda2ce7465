using Policies.Sdk;
using Policies.Sdk.Values;

namespace Policies.Rules.Stacks;

/// <summary>A plan says what should be; only the machine says what is.</summary>
internal static class NodesVerified
{
    public static Policy Policy { get; } = new StackValidationPolicy
    {
        Name = "nodes-verified",
        Description = "Every node is verified by the host checks at the end.",
        Severity = PolicySeverity.Critical,
        Framework = Frameworks.Golden("quiet change"),
        Tags = ["stack", "verification"],
        RemediationSteps = "Use the component Verification with every node.",
        AppliesTo = [AwsTypes.Instance],
        Validate = args =>
        {
            var checks = Enrolment.ChecksIn(args);
            Property? unknown = null;
            foreach (var node in args.OfType(AwsTypes.Instance).Where(node => !checks.Any(check => check.DependsOn(node))))
            {
                if (Enrolment.UnknownAmong(args.OfType(CommandTypes.Local).Where(c => c.DependsOn(node))) is { } late) unknown ??= late;
                else args.Report($"{node.Name}: found no host checks that depend on it, allowed them as the last resource.", node);
            }

            _ = unknown?.AsString();
        },
    };
}
