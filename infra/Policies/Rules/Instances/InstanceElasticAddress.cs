using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.Instances;

/// <summary>An elastic address makes a private instance public after the fact. A NAT gateway may have one.</summary>
internal static class InstanceElasticAddress
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "instance-no-elastic-address",
        Description = "No elastic address is attached to an instance.",
        Severity = PolicySeverity.High,
        Framework = Frameworks.Golden("network position"),
        Tags = ["instance", "network"],
        RemediationSteps = "Reach the node through the network of the administrators instead.",
        AppliesTo = [AwsTypes.Eip, AwsTypes.EipAssociation],
        Validate = args =>
        {
            var instance = args.Properties[args.Type == AwsTypes.Eip ? "instance" : "instanceId"];
            if (instance.IsGiven) args.ReportFound(instance, "nothing");
        },
    };
}
