using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.Instances;

/// <summary>Snapshots and discarded disks are read by whoever gets them.</summary>
internal static class InstanceRootVolume
{
    public static Policy Policy { get; } = new RemediationPolicy
    {
        Name = "instance-root-volume-encrypted",
        Description = "The root volume is encrypted.",
        Severity = PolicySeverity.High,
        Framework = Frameworks.CisAws("2.2.1", "EBS volumes are encrypted"),
        Tags = ["instance", "encryption"],
        RemediationSteps = "Set rootBlockDevice.encrypted to true.",
        AppliesTo = [AwsTypes.Instance],
        Validate = args => args.Require(args.Properties["rootBlockDevice"]["encrypted"], true),
        Remediate = args => args.Properties["rootBlockDevice"]["encrypted"].AsBoolean() == true
            ? null
            : args.Resource.Properties.With(["rootBlockDevice", "encrypted"], true),
    };
}
