using Policies.Sdk;

namespace Policies.Rules.Commands;

/// <summary>A program that repeats its input repeats a secret, and an output that is not marked is in the state in clear.</summary>
internal static class CommandOutputs
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "command-outputs-secret",
        Description = "Outputs of remote commands that take secrets are secret.",
        Severity = PolicySeverity.High,
        Framework = Frameworks.Golden("reader of plans"),
        Tags = ["command", "secrets"],
        RemediationSteps = "Set the resource option additionalSecretOutputs to stdout and stderr.",
        AppliesTo = [CommandTypes.Remote],
        Validate = args =>
        {
            var stdin = args.Properties["stdin"];
            var open = new[] { "stdout", "stderr" }.Except(args.Options.AdditionalSecretOutputs).ToList();
            if (stdin.IsSecret && open.Count > 0) args.Report(stdin, $"additionalSecretOutputs: found none of {string.Join(", ", open)} though stdin is secret, allowed stdout and stderr.");
        },
    };
}
