using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.Commands;

/// <summary>A tool that repeats its input repeats a key; the engine logs it before anything can hide it.</summary>
internal static class CommandLogging
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "command-logging-off",
        Description = "Output of remote commands that take secrets is not logged.",
        Severity = PolicySeverity.High,
        Framework = Frameworks.Golden("reader of plans"),
        Tags = ["command", "secrets"],
        RemediationSteps = "Set logging to Logging.None.",
        AppliesTo = [CommandTypes.Remote],
        Validate = args =>
        {
            var stdin = args.Properties["stdin"];
            if (stdin.IsGiven || args.Properties["create"].AsString()?.Contains("golden-enrol", StringComparison.Ordinal) == true) args.Require(args.Properties["logging"], "none");
        },
    };
}
