using Policies.Rules.Reading;
using Policies.Sdk;
using Policies.Sdk.Values;

namespace Policies.Rules.Commands;

/// <summary>Passwords can be guessed, and golden nodes take none.</summary>
internal static class CommandNoPassword
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "command-no-password",
        Description = "Remote commands log in with keys.",
        Severity = PolicySeverity.High,
        Framework = Frameworks.Golden("ordinary account"),
        Tags = ["command", "access"],
        RemediationSteps = "Use connection.privateKey.",
        AppliesTo = CommandTypes.Connecting,
        Validate = args =>
        {
            var connection = args.Properties["connection"];
            new[] { connection, connection["proxy"] }.JudgeEach(end =>
            {
                if (end["password"].IsGiven) args.ReportFound(end["password"], "none");
            });
        },
    };
}
