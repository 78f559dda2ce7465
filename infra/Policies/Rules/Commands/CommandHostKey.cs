using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.Commands;

/// <summary>Without it, whoever answers first is the node, and gets its secrets.</summary>
internal static class CommandHostKey
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "command-host-key-pinned",
        Description = "Remote commands accept one host key only.",
        Severity = PolicySeverity.Critical,
        Framework = Frameworks.Golden("man in the middle"),
        Tags = ["command", "secrets"],
        RemediationSteps = "Set connection.hostKey.",
        AppliesTo = CommandTypes.Connecting,
        Validate = args =>
        {
            var connection = args.Properties["connection"];
            args.RequireGiven(connection["hostKey"], "the node's host key");
            if (connection["proxy"].IsGiven) args.RequireGiven(connection["proxy"]["hostKey"], "the proxy's host key");
        },
    };
}
