using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.Certificates;

/// <summary>A certificate that is an authority and a server at once puts the authority's key on a server.</summary>
internal static class AuthorityUses
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "tls-authority-uses",
        Description = "An authority signs certificates, and nothing else.",
        Severity = PolicySeverity.High,
        Framework = Frameworks.Golden("stolen client certificate"),
        Tags = ["tls"],
        RemediationSteps = "Give allowedUses cert_signing and crl_signing.",
        AppliesTo = [CommandTypes.SelfSignedCert],
        Validate = args =>
        {
            if (args.Properties["isCaCertificate"].AsBoolean() != true) args.NotApplicable("The certificate is no authority.");
            var uses = args.Properties["allowedUses"];
            var all = uses.Strings().ToHashSet(StringComparer.Ordinal);
            if (!all.Contains("cert_signing") || all.Overlaps(["server_auth", "client_auth", "any_extended"])) args.ReportFound(uses, "cert_signing and crl_signing");
        },
    };
}
