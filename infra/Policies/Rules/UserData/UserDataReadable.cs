using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.UserData;

/// <summary>What cannot be read cannot be judged: bombs, unknown forms and content that is fetched from elsewhere are refused.</summary>
internal static class UserDataReadable
{
    public static Policy Create(PlannedHosts hosts) => new ResourceValidationPolicy
    {
        Name = "user-data-readable",
        Description = "User data can be read and judged before the machine exists.",
        Severity = PolicySeverity.Critical,
        Framework = Frameworks.Golden("pull request"),
        Tags = ["user-data"],
        RemediationSteps = "Give a #cloud-config document: plain, gzip or base64, without aliases and includes.",
        AppliesTo = [AwsTypes.Instance],
        Validate = args =>
        {
            if (PlannedHosts.Find(args) is not { } userData) args.NotApplicable("The instance has no user data; see user-data-present.");
            else if (hosts.Problem(args, userData) is { } problem) args.Report(userData, $"{userData.Path}: {problem}.");
        },
    };
}
