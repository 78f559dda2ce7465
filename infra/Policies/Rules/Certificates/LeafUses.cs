using Policies.Rules.Reading;
using Policies.Sdk;
using Policies.Sdk.Values;

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
            var (uses, authority) = (args.Properties["allowedUses"], args.Properties["isCaCertificate"]);
            Judge.All(
                () => uses.Items.JudgeEach(use =>
                {
                    if (use.AsString() is "cert_signing" or "crl_signing" or "any_extended") args.ReportFound(use, "no cert_signing, crl_signing or any_extended");
                }),
                () =>
                {
                    var all = uses.Strings().ToHashSet(StringComparer.Ordinal);
                    if (all.Contains("server_auth") == all.Contains("client_auth")) args.ReportFound(uses, "one of server_auth and client_auth");
                },
                () =>
                {
                    if (authority.AsBoolean() == true) args.ReportFound(authority, "false");
                });
        },
    };
}
