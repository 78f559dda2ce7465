using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.Certificates;

/// <summary>A node's server certificate that is also good for clients opens the API of every other node.</summary>
internal static class LeafUses
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "tls-leaf-uses",
        Description = "A certificate is for servers or for clients, and signs nothing.",
        Severity = PolicySeverity.High,
        Framework = Frameworks.Golden("stolen client certificate"),
        Tags = ["tls"],
        RemediationSteps = "Give allowedUses digital_signature and one of server_auth and client_auth.",
        AppliesTo = [CommandTypes.LocallySignedCert],
        Validate = args =>
        {
            var uses = args.Properties["allowedUses"];
            var all = uses.Strings().ToHashSet(StringComparer.Ordinal);
            if (all.Contains("server_auth") == all.Contains("client_auth")) args.ReportFound(uses, "one of server_auth and client_auth");
            if (all.Overlaps(["cert_signing", "crl_signing", "any_extended"])) args.ReportFound(uses, "no cert_signing, crl_signing or any_extended");
            if (args.Properties["isCaCertificate"].AsBoolean() == true) args.ReportFound(args.Properties["isCaCertificate"], "false");
        },
    };
}
