using Policies.Sdk;

namespace Policies.Rules.Commands;

/// <summary>Unmarked, it is in plans, logs and state in clear.</summary>
internal static class CommandKeySecret
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "command-key-secret",
        Description = "The key of a connection is marked secret.",
        Severity = PolicySeverity.Critical,
        Framework = Frameworks.Golden("reader of plans"),
        Tags = ["command", "secrets"],
        RemediationSteps = "Wrap it in Output.CreateSecret.",
        AppliesTo = [CommandTypes.Remote],
        Validate = args =>
        {
            var key = args.Properties["connection"]["privateKey"];
            if (key.IsGiven && !key.IsSecret && !args.Properties["connection"].IsSecret) args.Report(key, "connection.privateKey: found a value that is not secret, allowed a secret.");
        },
    };
}
