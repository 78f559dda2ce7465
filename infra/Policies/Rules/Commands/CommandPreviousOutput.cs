using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.Commands;

/// <summary>PULUMI_COMMAND_STDOUT would carry requests and keys in an environment; hardened SSH servers refuse it anyway.</summary>
internal static class CommandPreviousOutput
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "command-no-previous-output",
        Description = "Commands do not get the last output in their environment.",
        Severity = PolicySeverity.Medium,
        Framework = Frameworks.Golden("reader of plans"),
        Tags = ["command", "secrets"],
        RemediationSteps = "Set addPreviousOutputInEnv to false.",
        AppliesTo = [CommandTypes.Remote],
        Validate = args => args.Require(args.Properties["addPreviousOutputInEnv"], false),
    };
}
