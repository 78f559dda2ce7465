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
            var texts = new[] { "create", "update", "delete" }.Select(name => args.Properties[name]).ToList();
            // What is known comes first: a text that is not known yet ends the policy as undecided.
            foreach (var text in texts.OrderBy(text => text.IsUnknown && !text.IsSecret))
            {
                if (text.IsSecret) args.Report(text, $"{text.Path}: found a secret, allowed constant text with data on stdin.");
                else if (Credentials.Find(text.AsString() ?? "") is { } kind) args.Report(text, $"{text.Path}: found {kind}, allowed none.");
            }
        },
    };
}
