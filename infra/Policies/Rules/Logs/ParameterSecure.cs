using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.Logs;

/// <summary>A String parameter is readable by everyone who may describe it.</summary>
internal static class ParameterSecure
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "parameter-secure",
        Description = "Parameters that hold secrets are encrypted.",
        Severity = PolicySeverity.High,
        Framework = Frameworks.Golden("secrets"),
        Tags = ["secrets"],
        RemediationSteps = "Set type to \"SecureString\".",
        AppliesTo = [AwsTypes.SsmParameter],
        Validate = args =>
        {
            if (args.Properties["value"].IsSecret) args.Require(args.Properties["type"], "SecureString");
        },
    };
}
