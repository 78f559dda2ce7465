using Policies.Rules.Reading;
using Policies.Sdk;
using Policies.Sdk.Configuration;
using Policies.Sdk.Values;

namespace Policies.Rules.Instances;

/// <summary>A node holds evidence until it has been forwarded; ending it takes a decision, not a slip.</summary>
internal static class InstanceTerminationProtection
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "instance-termination-protection",
        Description = "Instances of production stacks cannot be terminated by accident.",
        Severity = PolicySeverity.Medium,
        Framework = Frameworks.Golden("evidence"),
        Tags = ["instance"],
        RemediationSteps = "Set disableApiTermination to true.",
        AppliesTo = [AwsTypes.Instance],
        ConfigSchema = PolicyConfigSchema.Of(("stacks", new ConfigProperty(ConfigType.Array)
        {
            Description = "Stacks whose instances have to be protected.",
            Default = new PolicyList([new PolicyString("prod")]),
            Items = new ConfigProperty(ConfigType.String),
        })),
        Validate = args =>
        {
            var stacks = args.Config["stacks"].Strings().ToList();
            if (args.Stack.Stack.Length > 0 && !stacks.Contains(args.Stack.Stack)) args.NotApplicable($"Only for stacks: {string.Join(", ", stacks)}");
            args.Require(args.Properties["disableApiTermination"], true);
        },
    };
}
