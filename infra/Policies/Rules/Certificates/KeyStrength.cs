using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.Certificates;

/// <summary>A weak key is a certificate for everybody.</summary>
internal static class KeyStrength
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "tls-key-strength",
        Description = "Keys are strong.",
        Severity = PolicySeverity.High,
        Framework = Frameworks.Golden("stolen client certificate"),
        Tags = ["tls"],
        RemediationSteps = "Use ECDSA with P256.",
        AppliesTo = [CommandTypes.PrivateKey],
        Validate = args =>
        {
            var algorithm = args.Properties["algorithm"];
            switch (algorithm.AsString())
            {
                case "ED25519":
                    break;
                case "ECDSA":
                    var curve = args.Properties["ecdsaCurve"];
                    if (curve.AsString() is not ("P256" or "P384" or "P521")) args.ReportFound(curve, "P256, P384 or P521");
                    break;
                case "RSA":
                    var bits = args.Properties["rsaBits"];
                    if ((bits.AsInteger() ?? 2048) < 3072) args.ReportFound(bits, "3072 or more");
                    break;
                default:
                    args.ReportFound(algorithm, "ECDSA, ED25519 or RSA");
                    break;
            }
        },
    };
}
