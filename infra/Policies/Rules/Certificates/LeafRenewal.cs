using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.Certificates;

/// <summary>Without early renewal the first sign is a Docker API that refuses everybody.</summary>
internal static class LeafRenewal
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "tls-early-renewal",
        Description = "Certificates are renewed before they expire.",
        Severity = PolicySeverity.Medium,
        Framework = Frameworks.Golden("stolen client certificate"),
        Tags = ["tls"],
        RemediationSteps = "Set earlyRenewalHours.",
        AppliesTo = [CommandTypes.LocallySignedCert, CommandTypes.SelfSignedCert],
        Validate = args =>
        {
            var (early, validity) = (args.Properties["earlyRenewalHours"], args.Properties["validityPeriodHours"]);
            if ((early.AsInteger() ?? 0) <= 0) args.ReportFound(early, "some hours before the end");
            else if (early.AsInteger() >= validity.AsInteger()) args.ReportFound(early, $"less than validityPeriodHours ({validity})");
        },
    };
}
