using Policies.Rules.Reading;
using Policies.Sdk;
using Policies.Sdk.Configuration;

namespace Policies.Rules.Certificates;

/// <summary>An authority for ever is one that nobody knows how to replace.</summary>
internal static class AuthorityLifetime
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "tls-authority-lifetime",
        Description = "Authorities end some day.",
        Severity = PolicySeverity.Medium,
        Framework = Frameworks.Golden("stolen client certificate"),
        Tags = ["tls"],
        RemediationSteps = "Lower validityPeriodHours.",
        AppliesTo = [CommandTypes.SelfSignedCert],
        ConfigSchema = PolicyConfigSchema.Of(("maximumHours", new ConfigProperty(ConfigType.Integer) { Description = "Longest validity.", Default = 87600.0, Minimum = 1, Maximum = 876000 })),
        Validate = args =>
        {
            var validity = args.Properties["validityPeriodHours"];
            var maximum = args.Config["maximumHours"].AsInteger() ?? 87600;
            if (validity.AsInteger() is not { } hours || hours > maximum) args.ReportFound(validity, $"at most {maximum} hours");
        },
    };
}
