using Policies.Sdk;
using Policies.Sdk.Values;

namespace Policies.Rules.Stacks;

/// <summary>Nothing should run that is not logged.</summary>
internal static class NodesForwardLogs
{
    public static Policy Policy { get; } = new StackValidationPolicy
    {
        Name = "nodes-forward-logs",
        Description = "Every node forwards its logs before Docker starts.",
        Severity = PolicySeverity.High,
        Framework = Frameworks.Golden("erasing traces"),
        Tags = ["stack", "logs"],
        RemediationSteps = "Let the command that installs Docker's certificate depend on the one that installs the log certificate.",
        AppliesTo = [AwsTypes.Instance],
        Validate = args =>
        {
            Property? unknown = null;
            foreach (var node in args.OfType(AwsTypes.Instance))
            {
                var commands = Enrolment.CommandsOf(args, node).ToList();
                var forwarding = commands.Find(c => Enrolment.StepOf(c) == "install log");
                var docker = commands.Find(c => Enrolment.StepOf(c) == "install docker");
                if ((forwarding is null || docker is null) && Enrolment.UnknownAmong(Enrolment.After(args, node)) is { } late) unknown ??= late;
                else if (forwarding is null) args.Report($"{node.Name}: found no command 'install log' that depends on it, allowed one.", node);
                else if (docker is not null && !docker.DependsOn(forwarding)) args.Report($"{node.Name}: found Docker started without waiting for log forwarding, allowed after it.", node);
            }

            _ = unknown?.AsString();
        },
    };
}
