using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.Instances;

/// <summary>Snapshots and discarded disks are read by whoever gets them.</summary>
internal static class VolumeEncrypted
{
    public static Policy Policy { get; } = new RemediationPolicy
    {
        Name = "volume-encrypted",
        Description = "EBS volumes are encrypted.",
        Severity = PolicySeverity.High,
        Framework = Frameworks.CisAws("2.2.1", "EBS volumes are encrypted"),
        Tags = ["volume", "encryption"],
        RemediationSteps = "Set encrypted to true.",
        AppliesTo = [AwsTypes.Volume],
        Validate = args => args.Require(args.Properties["encrypted"], true),
        Remediate = args => args.Properties["encrypted"].AsBoolean() == true ? null : args.Resource.Properties.With(["encrypted"], true),
    };
}
