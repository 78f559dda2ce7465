using Policies.Rules.Reading;
using Policies.Sdk;

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
        AppliesTo = [CommandTypes.Remote],
        Validate = args =>
        {
            var password = args.Properties["connection"]["password"];
            if (password.IsGiven) args.ReportFound(password, "none");
        },
    };
}
