using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.Certificates;

/// <summary>Who accepts a self-signed certificate accepts any.</summary>
internal static class NoServerSelfSigned
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "tls-no-self-signed-server",
        Description = "Servers and clients have certificates of the authority.",
        Severity = PolicySeverity.High,
        Framework = Frameworks.Golden("man in the middle"),
        Tags = ["tls"],
        RemediationSteps = "Use LocallySignedCert with the deployment's authority.",
        AppliesTo = [CommandTypes.SelfSignedCert],
        Validate = args =>
        {
            if (args.Properties["isCaCertificate"].AsBoolean() != true) args.ReportFound(args.Properties["isCaCertificate"], "true: sign others with LocallySignedCert");
        },
    };
}
