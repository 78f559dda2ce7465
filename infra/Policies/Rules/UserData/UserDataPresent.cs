using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.UserData;

/// <summary>An instance without user data is whatever its image is.</summary>
internal static class UserDataPresent
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "user-data-present",
        Description = "Instances are made golden at their first boot.",
        Severity = PolicySeverity.Critical,
        Framework = Frameworks.Golden("pull request"),
        Tags = ["user-data"],
        RemediationSteps = "Render user data with Baseline.Rendering.UserData.",
        AppliesTo = [AwsTypes.Instance],
        Validate = args =>
        {
            if (PlannedHosts.Find(args) is null) args.Report("userDataBase64: found nothing, allowed a golden host's cloud-config.");
        },
    };
}
