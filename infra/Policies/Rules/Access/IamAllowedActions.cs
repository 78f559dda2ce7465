using Policies.Rules.Reading;
using Policies.Sdk;
using Policies.Sdk.Configuration;
using Policies.Sdk.Values;

namespace Policies.Rules.Access;

/// <summary>Every further action is one that a stolen credential can use.</summary>
internal static class IamAllowedActions
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "iam-only-needed-actions",
        Description = "Policies allow only what golden nodes and their logs need.",
        Severity = PolicySeverity.High,
        Framework = Frameworks.Golden("cloud identity"),
        Tags = ["access"],
        RemediationSteps = "Remove the action, or add it to this policy's configuration actions.",
        AppliesTo = IamPolicies.Types,
        ConfigSchema = PolicyConfigSchema.Of(("actions", new ConfigProperty(ConfigType.Array)
        {
            Description = "Actions that may be allowed.",
            Default = new PolicyList([new PolicyString("logs:CreateLogStream"), new PolicyString("logs:DescribeLogStreams"), new PolicyString("logs:PutLogEvents")]),
            Items = new ConfigProperty(ConfigType.String) { Pattern = "^[a-z0-9-]+:[A-Za-z]+$" },
        })),
        Validate = args =>
        {
            var needed = args.Config["actions"].Strings().ToHashSet(StringComparer.OrdinalIgnoreCase);
            IamPolicies.JudgeAllowing(args, (document, statement) =>
            {
                foreach (var action in statement.Actions.Where(a => !needed.Contains(a)))
                    args.Report(document, $"{statement}: found action {action}, allowed {string.Join(", ", needed.Order(StringComparer.Ordinal))}.");
            });
        },
    };
}
