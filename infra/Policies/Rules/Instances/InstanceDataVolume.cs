using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.Instances;

/// <summary>Images and containers that fill a disk must not fill the one that the system and its logs need.</summary>
internal static class InstanceDataVolume
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "instance-data-volume",
        Description = "Docker's data is on a volume of its own.",
        Severity = PolicySeverity.Medium,
        Framework = Frameworks.CisDocker("1.1.1", "A separate partition for containers has been created"),
        Tags = ["instance", "docker"],
        RemediationSteps = "Add an entry to ebsBlockDevices; the first boot puts Docker's data root on it.",
        AppliesTo = [AwsTypes.Instance],
        Validate = args =>
        {
            var devices = args.Properties["ebsBlockDevices"];
            if (!devices.Items.Any()) args.ReportFound(devices, "at least one volume besides the root volume");
        },
    };
}
