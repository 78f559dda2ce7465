using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.Instances;

/// <summary>Tags tell an intruder what the machine is for and who owns it.</summary>
internal static class InstanceMetadataTags
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "instance-metadata-no-tags",
        Description = "Instance tags are not readable from inside the instance.",
        Severity = PolicySeverity.Low,
        Framework = Frameworks.Golden("cloud identity"),
        Tags = ["instance", "metadata"],
        RemediationSteps = "Leave metadataOptions.instanceMetadataTags unset or set it to \"disabled\".",
        AppliesTo = [AwsTypes.Instance],
        Validate = args =>
        {
            var tags = args.Properties["metadataOptions"]["instanceMetadataTags"];
            if (tags.AsString() == "enabled") args.ReportFound(tags, "\"disabled\"");
        },
    };
}
