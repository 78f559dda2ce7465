using System.Text.RegularExpressions;
using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.Instances;

/// <summary>A name or a parameter that is looked up gives another image tomorrow, unseen by any review.</summary>
internal static partial class InstanceAmiPinned
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "instance-ami-pinned",
        Description = "The image is named by its id.",
        Severity = PolicySeverity.High,
        Framework = Frameworks.Golden("pull request"),
        Tags = ["instance", "image"],
        RemediationSteps = "Set ami to the id of an image, and change it by a commit.",
        AppliesTo = [AwsTypes.Instance],
        Validate = args =>
        {
            var ami = args.Properties["ami"];
            if (ami.AsString() is not { } id || !AmiId().IsMatch(id)) args.ReportFound(ami, "an id such as ami-0123456789abcdef0");
        },
    };

    [GeneratedRegex("^ami-([0-9a-f]{8}|[0-9a-f]{17})$")]
    private static partial Regex AmiId();
}
