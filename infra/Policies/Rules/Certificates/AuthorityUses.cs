using Policies.Rules.Reading;
using Policies.Sdk;
using Policies.Sdk.Values;

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
            uses.Items.JudgeEach(use =>
            {
                if (use.AsString() is "server_auth" or "client_auth" or "any_extended") args.ReportFound(use, "cert_signing and crl_signing");
            });
            if (!uses.Strings().Contains("cert_signing")) args.ReportFound(uses, "cert_signing and crl_signing");
        },
    };
}
