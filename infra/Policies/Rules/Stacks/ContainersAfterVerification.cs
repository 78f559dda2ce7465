using Policies.Sdk;

namespace Policies.Rules.Stacks;

/// <summary>A container that starts before the checks have passed runs on a host that nobody knows.</summary>
internal static class ContainersAfterVerification
{
    public static Policy Policy { get; } = new StackValidationPolicy
    {
        Name = "containers-after-verification",
        Description = "Containers start only on verified nodes.",
        Severity = PolicySeverity.High,
        Framework = Frameworks.Golden("malicious container"),
        Tags = ["stack", "docker"],
        RemediationSteps = "Let the container depend on the verification.",
        Validate = args =>
        {
            var checks = args.OfType(CommandTypes.Local).Where(c => Enrolment.TextOf(c)?.Contains("hostchecks run", StringComparison.Ordinal) == true).ToList();
            var containers = args.Resources.Where(r => r.Type.StartsWith("docker:", StringComparison.Ordinal)).ToList();
            if (containers.Count == 0) args.NotApplicable("The stack has no containers.");
            foreach (var container in containers.Where(c => !checks.Any(c.DependsOn))) args.Report($"{container.Name}: found no host checks that it depends on, allowed after them.", container);
        },
    };
}
