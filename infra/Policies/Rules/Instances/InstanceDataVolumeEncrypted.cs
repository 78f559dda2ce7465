using Policies.Rules.Reading;
using Policies.Sdk;
using Policies.Sdk.Values;

namespace Policies.Rules.Instances;

/// <summary>Images and container data hold what the applications hold.</summary>
internal static class InstanceDataVolumeEncrypted
{
    public static Policy Policy { get; } = new RemediationPolicy
    {
        Name = "instance-data-volume-encrypted",
        Description = "Every further volume of an instance is encrypted.",
        Severity = PolicySeverity.High,
        Framework = Frameworks.CisAws("2.2.1", "EBS volumes are encrypted"),
        Tags = ["instance", "encryption"],
        RemediationSteps = "Set encrypted to true in every entry of ebsBlockDevices.",
        AppliesTo = [AwsTypes.Instance],
        Validate = args =>
        {
            args.Properties["ebsBlockDevices"].Items.JudgeEach(device => args.Require(device["encrypted"], true));
        },
        Remediate = args =>
        {
            var open = args.Properties["ebsBlockDevices"].Items.Where(device => device["encrypted"].AsBoolean() != true).ToList();
            return open.Count == 0 ? null : open.Aggregate(args.Resource.Properties, (all, device) => all.With([.. device.Path.Split('.'), "encrypted"], true));
        },
    };
}
