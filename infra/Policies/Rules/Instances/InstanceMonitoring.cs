using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.Instances;

/// <summary>Five minutes are long when something eats the machine.</summary>
internal static class InstanceMonitoring
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "instance-monitoring",
        Description = "Instances report their metrics every minute.",
        Severity = PolicySeverity.Low,
        Framework = Frameworks.Golden("evidence"),
        Tags = ["instance", "logs"],
        RemediationSteps = "Set monitoring to true.",
        AppliesTo = [AwsTypes.Instance],
        Validate = args => args.Require(args.Properties["monitoring"], true),
    };
}
