using Policies.Sdk;
using Policies.Sdk.Values;

namespace Policies.Rules.Stacks;

/// <summary>A node that was never enrolled still has the host key that was in its user data.</summary>
internal static class NodesEnrolled
{
    public static Policy Policy { get; } = new StackValidationPolicy
    {
        Name = "nodes-enrolled",
        Description = "Every node is enrolled.",
        Severity = PolicySeverity.Critical,
        Framework = Frameworks.Golden("man in the middle"),
        Tags = ["stack", "enrolment"],
        RemediationSteps = "Use the components Enrolment and Daemon for every node.",
        AppliesTo = [AwsTypes.Instance],
        Validate = args =>
        {
            Property? unknown = null;
            foreach (var node in args.OfType(AwsTypes.Instance))
            {
                var steps = Enrolment.StepsOf(args, node).ToList();
                var missing = new[] { "rotate-host-key", "csr docker", "install docker" }.Except(steps).ToList();
                if (missing.Count > 0 && Enrolment.UnknownAmong(Enrolment.After(args, node)) is { } late)
                {
                    unknown ??= late;
                    continue;
                }

                foreach (var step in missing)
                    args.Report($"{node.Name}: found no command '{step}' that depends on it, allowed one.", node);
            }

            _ = unknown?.AsString();
        },
    };
}
