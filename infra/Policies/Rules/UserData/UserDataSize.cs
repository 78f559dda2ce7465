using System.Text;
using Policies.Rules.Reading;
using Policies.Sdk;
using Policies.Sdk.Values;
using Rendering = Baseline.Rendering;

namespace Policies.Rules.UserData;

/// <summary>EC2 takes 16 KiB; what is larger fails when everything else already exists.</summary>
internal static class UserDataSize
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "user-data-size",
        Description = "User data is within the limit of EC2.",
        Severity = PolicySeverity.Medium,
        Framework = Frameworks.Golden("pull request"),
        Tags = ["user-data"],
        RemediationSteps = "Compress it, or have the first boot fetch less.",
        AppliesTo = [AwsTypes.Instance],
        Validate = args =>
        {
            if (PlannedHosts.Find(args) is not { } userData) args.NotApplicable("The instance has no user data; see user-data-present.");
            else if (Length(userData) is var length and > Rendering.UserData.Limit) args.Report(userData, $"{userData.Path}: found {length} bytes, allowed {Rendering.UserData.Limit}.");
        },
    };

    /// <summary>Bytes before base64, as EC2 counts.</summary>
    private static int Length(Property userData)
    {
        var text = userData.AsString() ?? "";
        return userData.Path == "userDataBase64" && Convert.TryFromBase64String(text, new byte[text.Length], out var length) ? length : Encoding.UTF8.GetByteCount(text);
    }
}
