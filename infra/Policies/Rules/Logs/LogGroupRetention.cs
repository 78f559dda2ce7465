using Policies.Rules.Reading;
using Policies.Sdk;
using Policies.Sdk.Configuration;

namespace Policies.Rules.Logs;

/// <summary>Intrusions are found after months; logs that are kept for ever are a risk of their own.</summary>
internal static class LogGroupRetention
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "log-group-retention",
        Description = "Logs are kept long enough, and not for ever.",
        Severity = PolicySeverity.Medium,
        Framework = Frameworks.Golden("evidence"),
        Tags = ["logs"],
        RemediationSteps = "Set retentionInDays.",
        AppliesTo = [AwsTypes.LogGroup],
        ConfigSchema = PolicyConfigSchema.Of(
            ("minimumDays", new ConfigProperty(ConfigType.Integer) { Description = "Shortest retention.", Default = 365.0, Minimum = 1, Maximum = 3653 }),
            ("maximumDays", new ConfigProperty(ConfigType.Integer) { Description = "Longest retention.", Default = 3653.0, Minimum = 1, Maximum = 3653 })),
        Validate = args =>
        {
            var retention = args.Properties["retentionInDays"];
            var (minimum, maximum) = (args.Config["minimumDays"].AsInteger() ?? 365, args.Config["maximumDays"].AsInteger() ?? 3653);
            if (retention.AsInteger() is not { } days || days < minimum || days > maximum) args.ReportFound(retention, $"{minimum} to {maximum}");
        },
    };
}
