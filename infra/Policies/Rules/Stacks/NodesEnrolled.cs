using Policies.Sdk;

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
            foreach (var node in args.OfType(AwsTypes.Instance))
            {
                var steps = Enrolment.StepsOf(args, node).ToList();
                foreach (var step in new[] { "rotate-host-key", "csr docker", "install docker" }.Where(step => !steps.Contains(step)))
                    args.Report($"{node.Name}: found no command '{step}' that depends on it, allowed one.", node);
            }
        },
    };
}
