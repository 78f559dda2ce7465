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
        AppliesTo = CommandTypes.Connecting,
        Validate = args =>
        {
            var connection = args.Properties["connection"];
            var keys = new[] { connection, connection["proxy"] }.SelectMany(end => new[] { end["privateKey"], end["privateKeyPassword"] });
            foreach (var key in keys.Where(key => key.IsGiven && !key.IsSecret)) args.Report(key, $"{key.Path}: found a value that is not secret, allowed a secret.");
        },
    };
}
