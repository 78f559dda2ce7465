using Policies.Sdk;
using Policies.Sdk.Values;

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
            var checks = Enrolment.ChecksIn(args);
            var containers = args.Resources.Where(r => r.Type.StartsWith("docker:", StringComparison.Ordinal)).ToList();
            if (containers.Count == 0) args.NotApplicable("The stack has no containers.");
            Property? unknown = null;
            foreach (var container in containers.Where(c => !checks.Any(c.DependsOn)))
            {
                if (Enrolment.UnknownAmong(args.OfType(CommandTypes.Local).Where(container.DependsOn)) is { } late) unknown ??= late;
                else args.Report($"{container.Name}: found no host checks that it depends on, allowed after them.", container);
            }

            _ = unknown?.AsString();
        },
    };
}
