using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.Commands;

/// <summary>Command lines are visible to every process of the machine, and in the audit trail.</summary>
internal static class CommandText
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "command-text-without-secrets",
        Description = "The text of a command holds no secret.",
        Severity = PolicySeverity.Critical,
        Framework = Frameworks.Golden("reader of plans"),
        Tags = ["command", "secrets"],
        RemediationSteps = "Send it on stdin.",
        AppliesTo = [CommandTypes.Remote, CommandTypes.Local],
        Validate = args =>
        {
            foreach (var name in new[] { "create", "update", "delete" })
            {
                var text = args.Properties[name];
                if (text.IsSecret) args.Report(text, $"{name}: found a secret, allowed constant text with data on stdin.");
                else if (text.IsGiven && !text.IsUnknown && Credentials.Find(text.AsString() ?? "") is { } kind) args.Report(text, $"{name}: found {kind}, allowed none.");
            }
        },
    };
}
