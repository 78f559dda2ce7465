using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.Logs;

/// <summary>Logs tell who did what; their readers should be in the audit trail.</summary>
internal static class LogGroupEncrypted
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "log-group-encrypted",
        Description = "Log groups are encrypted with a key of the account's own.",
        Severity = PolicySeverity.Medium,
        Framework = Frameworks.Golden("evidence"),
        Tags = ["logs", "encryption"],
        RemediationSteps = "Set kmsKeyId.",
        AppliesTo = [AwsTypes.LogGroup],
        Validate = args => args.RequireGiven(args.Properties["kmsKeyId"], "a key"),
    };
}
