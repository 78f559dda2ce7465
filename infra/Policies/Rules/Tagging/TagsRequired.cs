using Policies.Sdk;
using Policies.Sdk.Configuration;
using Policies.Sdk.Values;

namespace Policies.Rules.Tagging;

/// <summary>An unknown machine in an incident costs an hour.</summary>
internal static class TagsRequired
{
    public static Policy Policy { get; } = new RemediationPolicy
    {
        Name = "tags-required",
        Description = "Resources say what they belong to, and whose they are.",
        Severity = PolicySeverity.Low,
        Framework = Frameworks.Golden("evidence"),
        Tags = ["tags"],
        RemediationSteps = "Add the tags; goldenhost:tags is for your own.",
        AppliesTo = Taggable.Types,
        ConfigSchema = PolicyConfigSchema.Of(("required", new ConfigProperty(ConfigType.Array)
        {
            Description = "Tags that every taggable resource needs.",
            Default = new PolicyList([new PolicyString("Name"), new PolicyString("Project"), new PolicyString("Stack"), new PolicyString("ManagedBy")]),
            Items = new ConfigProperty(ConfigType.String),
        })),
        Validate = args =>
        {
            foreach (var tag in args.Config["required"].Strings().Where(tag => !Taggable.Has(args, tag))) args.Report(args.Properties["tags"], $"tags.{tag}: found nothing, allowed a value.");
        },
        Remediate = Taggable.Complete,
    };
}
