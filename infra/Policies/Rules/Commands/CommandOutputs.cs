using Policies.Sdk;

namespace Policies.Rules.Commands;

/// <summary>
/// A program that repeats its input repeats a secret, and an output that is not marked is in the state in clear. A local command may
/// be there to tell people something: what its <c>logging</c> expressly shows to all who deploy is no secret of the state.
/// </summary>
internal static class CommandOutputs
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "command-outputs-secret",
        Description = "Outputs of commands that take secrets are secret.",
        Severity = PolicySeverity.High,
        Framework = Frameworks.Golden("reader of plans"),
        Tags = ["command", "secrets"],
        RemediationSteps = "Set the resource option additionalSecretOutputs to stdout and stderr; or set logging of a local command to the one that people are to read.",
        AppliesTo = [CommandTypes.Remote, CommandTypes.Local],
        Validate = args =>
        {
            var stdin = args.Properties["stdin"];
            var open = new[] { "stdout", "stderr" }.Except(args.Options.AdditionalSecretOutputs).ToList();
            if (!stdin.IsSecret || open.Count == 0) return;
            if (args.Type == CommandTypes.Local) open.RemoveAll(Shown(args.Properties["logging"].AsString()).Contains);
            if (open.Count > 0) args.Report(stdin, $"additionalSecretOutputs: found none of {string.Join(", ", open)} though stdin is secret, allowed stdout and stderr.");
        },
    };

    // Not by default, which is both: nobody has decided that then.
    private static string[] Shown(string? logging) => logging switch
    {
        "stdout" => ["stdout"],
        "stderr" => ["stderr"],
        "stdoutAndStderr" => ["stdout", "stderr"],
        _ => [],
    };
}
