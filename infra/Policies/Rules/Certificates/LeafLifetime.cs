using Policies.Rules.Reading;
using Policies.Sdk;
using Policies.Sdk.Configuration;

namespace Policies.Rules.Certificates;

/// <summary>A stolen certificate works until it expires; nothing here checks for revocation.</summary>
internal static class LeafLifetime
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "tls-leaf-lifetime",
        Description = "Certificates of nodes and people are short-lived.",
        Severity = PolicySeverity.High,
        Framework = Frameworks.Golden("stolen client certificate"),
        Tags = ["tls"],
        RemediationSteps = "Lower goldenhost:certificateValidityDays.",
        AppliesTo = [CommandTypes.LocallySignedCert],
        ConfigSchema = PolicyConfigSchema.Of(("maximumHours", new ConfigProperty(ConfigType.Integer) { Description = "Longest validity.", Default = 2160.0, Minimum = 1, Maximum = 87600 })),
        Validate = args =>
        {
            var validity = args.Properties["validityPeriodHours"];
            var maximum = args.Config["maximumHours"].AsInteger() ?? 2160;
            if (validity.AsInteger() is not { } hours || hours > maximum) args.ReportFound(validity, $"at most {maximum} hours");
        },
    };
}
