using Policies.Sdk;

namespace Policies.Rules.Commands;

/// <summary>Environments are inherited, printed by crash reports and readable in /proc.</summary>
internal static class CommandEnvironment
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "command-environment-without-secrets",
        Description = "Environments of commands hold no secret.",
        Severity = PolicySeverity.High,
        Framework = Frameworks.Golden("reader of plans"),
        Tags = ["command", "secrets"],
        RemediationSteps = "Send it on stdin.",
        AppliesTo = [CommandTypes.Remote, CommandTypes.Local],
        Validate = args =>
        {
            var environment = args.Properties["environment"];
            if (environment.IsSecret) args.Report(environment, "environment: found a secret, allowed none.");
            else foreach (var (name, value) in environment.Members.Where(m => m.Value.IsSecret)) args.Report(value, $"environment.{name}: found a secret, allowed none.");
        },
    };
}
