using System.Collections.Immutable;
using System.Globalization;
using Policies.Sdk;
using Policies.Sdk.Configuration;

namespace ConformancePack;

internal static class ResourcePolicies
{
    private const string Thing = "test:index:Thing";

    public static ImmutableArray<Policy> All { get; } =
    [
        new ResourceValidationPolicy
        {
            Name = "named",
            Description = "Every resource has a title.",
            Validate = args =>
            {
                if (string.IsNullOrEmpty(args.Properties["title"].AsString())) args.Report("");
            },
        },
        new ResourceValidationPolicy
        {
            Name = "tokens",
            DisplayName = "Tokens",
            Description = "Things need tokens.",
            EnforcementLevel = EnforcementLevel.Mandatory,
            Severity = PolicySeverity.Critical,
            Framework = new("CIS", "1.0", "5.6", "Use tokens"),
            Tags = ["metadata", "instance"],
            RemediationSteps = "Set options.http.tokens.",
            Url = "https://example.test/tokens",
            AppliesTo = [Thing],
            Validate = args =>
            {
                var tokens = args.Properties["options"]["http"]["tokens"].AsString();
                if (tokens != "required") args.Report($"found {tokens ?? "none"}");
            },
        },
        new ResourceValidationPolicy
        {
            Name = "open",
            Description = "No rule is open.",
            EnforcementLevel = EnforcementLevel.Mandatory,
            Severity = PolicySeverity.High,
            Validate = args =>
            {
                foreach (var rule in args.Properties["rules"].Items)
                {
                    if (rule["cidr"].AsString() == "0.0.0.0/0") args.Report($"port {rule["port"].AsNumber()?.ToString(CultureInfo.InvariantCulture) ?? "any"} is open");
                }
            },
        },
        new ResourceValidationPolicy
        {
            Name = "days",
            Description = "Logs are kept for some days.",
            Severity = PolicySeverity.Medium,
            ConfigSchema = PolicyConfigSchema.Of(
                ("maximum", new ConfigProperty(ConfigType.Integer) { Default = 90.0, Minimum = 1, Maximum = 3650 }),
                ("unit", new ConfigProperty(ConfigType.String) { OneOf = ["days", "weeks"], Description = "What is counted" })),
            Validate = args =>
            {
                var maximum = args.Config["maximum"].AsNumber() ?? 90;
                if (args.Properties["days"].AsNumber() > maximum)
                    args.Report($"allowed {maximum.ToString(CultureInfo.InvariantCulture)} {args.Config["unit"].AsString() ?? "days"}");
            },
        },
        new RemediationPolicy
        {
            Name = "owned",
            Description = "Things have an owner.",
            EnforcementLevel = EnforcementLevel.Remediate,
            Severity = PolicySeverity.Low,
            AppliesTo = [Thing],
            Remediate = args => args.Properties["tags"]["owner"].Exists ? null : args.Resource.Properties.With(["tags", "owner"], "golden"),
            Validate = args =>
            {
                if (!args.Properties["tags"]["owner"].Exists) args.Report("no owner");
            },
        },
        new RemediationPolicy
        {
            Name = "locked",
            Description = "Doors are locked.",
            EnforcementLevel = EnforcementLevel.Remediate,
            Remediate = args => args.Properties["locked"].AsBoolean() == true ? null : args.Resource.Properties.With(["locked"], true),
        },
        new ResourceValidationPolicy
        {
            Name = "protected",
            Description = "Vaults are protected.",
            WhyNotApplicable = args => args.Type != "test:index:Vault" ? "not a vault" : null,
            Validate = args =>
            {
                var options = args.Options;
                if (!options.Protect)
                    args.Report($"ignores {string.Join('+', options.IgnoreChanges)}, aliases {options.Aliases.Length}, create {options.CustomTimeouts.Create}, replace {options.DeleteBeforeReplace?.ToString().ToLowerInvariant() ?? "unset"}");
            },
        },
        new ResourceValidationPolicy
        {
            Name = "region",
            Description = "Everything is in one region.",
            Validate = args =>
            {
                var wanted = args.Stack.Tags.GetValueOrDefault("region");
                if (args.ProviderProperties is { } provider && wanted is not null && provider["region"].AsString() != wanted)
                    args.Report($"found {provider["region"].AsString() ?? "none"}, allowed {wanted}");
            },
        },
        new ResourceValidationPolicy
        {
            Name = "password",
            Description = "Passwords are long.",
            EnforcementLevel = EnforcementLevel.Mandatory,
            Validate = args =>
            {
                if (args.Properties["password"].AsString() is { Length: < 12 }) args.Report("at least 12 letters");
            },
        },
        new ResourceValidationPolicy
        {
            Name = "off",
            Description = "Never runs.",
            EnforcementLevel = EnforcementLevel.Disabled,
            Validate = args => args.Report("ran"),
        },
        new ResourceValidationPolicy
        {
            Name = "broken",
            Description = "Fails on demand.",
            Validate = args =>
            {
                if (args.Type != "test:index:Broken") return;
                Console.WriteLine("printed by a policy");
                throw new InvalidOperationException("100% broken: ümlaut");
            },
        },
    ];
}
