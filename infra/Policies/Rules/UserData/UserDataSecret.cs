using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.UserData;

/// <summary>It carries the single-use host key; unmarked, it is in every plan, log and state file.</summary>
internal static class UserDataSecret
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "user-data-secret",
        Description = "User data is marked secret.",
        Severity = PolicySeverity.High,
        Framework = Frameworks.Golden("reader of plans"),
        Tags = ["user-data", "secrets"],
        RemediationSteps = "Wrap it in Output.CreateSecret.",
        AppliesTo = [AwsTypes.Instance],
        Validate = args =>
        {
            if (PlannedHosts.Find(args) is not { } userData) args.NotApplicable("The instance has no user data; see user-data-present.");
            else if (!userData.IsSecret) args.Report(userData, $"{userData.Path}: found a value that is not secret, allowed a secret.");
        },
    };
}
