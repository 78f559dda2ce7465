using Policies.Sdk;
using Policies.Sdk.Configuration;
using Policies.Sdk.Values;

namespace Policies.Rules.Logs;

/// <summary>Whoever can destroy the stack must not be able to destroy the record of it in the same step.</summary>
internal static class LogGroupProtected
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "log-group-survives",
        Description = "Log groups of production stacks survive the stack.",
        Severity = PolicySeverity.Medium,
        Framework = Frameworks.Golden("erasing traces"),
        Tags = ["logs"],
        RemediationSteps = "Set the resource option protect, or skipDestroy.",
        AppliesTo = [AwsTypes.LogGroup],
        ConfigSchema = PolicyConfigSchema.Of(("stacks", new ConfigProperty(ConfigType.Array)
        {
            Description = "Stacks whose log groups have to survive.",
            Default = new PolicyList([new PolicyString("prod")]),
            Items = new ConfigProperty(ConfigType.String),
        })),
        Validate = args =>
        {
            var stacks = args.Config["stacks"].Strings().ToList();
            if (args.Stack.Stack.Length > 0 && !stacks.Contains(args.Stack.Stack)) args.NotApplicable($"Only for stacks: {string.Join(", ", stacks)}");
            if (!args.Options.Protect && args.Properties["skipDestroy"].AsBoolean() != true) args.Report("protect: found false, allowed true (or skipDestroy).");
        },
    };
}
