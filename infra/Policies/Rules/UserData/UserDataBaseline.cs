using Baseline.Hosts;
using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.UserData;

/// <summary>Drift, verification and incident work start from the digest.</summary>
internal static class UserDataBaseline
{
    public static Policy Create(PlannedHosts hosts) => new ResourceValidationPolicy
    {
        Name = "user-data-baseline",
        Description = "User data says which baseline it is made from.",
        Severity = PolicySeverity.High,
        Framework = Frameworks.Golden("pull request"),
        Tags = ["user-data", "baseline"],
        RemediationSteps = "Render user data with Baseline.Rendering.UserData.",
        AppliesTo = [AwsTypes.Instance],
        Validate = args =>
        {
            var host = hosts.Read(args);
            if (host.BaselineDigest is not { Length: 64 }) args.Report($"{NodeLayout.BaselineFile}: found nothing, allowed the digest of the baseline.");
        },
    };
}
