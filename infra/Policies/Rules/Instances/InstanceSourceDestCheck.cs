using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.Instances;

/// <summary>A host that forwards for others is a router that nobody planned.</summary>
internal static class InstanceSourceDestCheck
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "instance-source-check",
        Description = "Instances send no packets of other machines.",
        Severity = PolicySeverity.Low,
        Framework = Frameworks.Golden("network neighbour"),
        Tags = ["instance", "network"],
        RemediationSteps = "Leave sourceDestCheck unset or set it to true.",
        AppliesTo = [AwsTypes.Instance, AwsTypes.NetworkInterface],
        Validate = args =>
        {
            var check = args.Properties["sourceDestCheck"];
            if (check.AsBoolean() == false) args.ReportFound(check, "true");
        },
    };
}
