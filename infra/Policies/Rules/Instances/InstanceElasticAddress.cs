using Policies.Rules.Reading;
using Policies.Sdk;

namespace Policies.Rules.Instances;

/// <summary>An elastic address makes a private instance public after the fact. A NAT gateway may have one: it takes it itself.</summary>
internal static class InstanceElasticAddress
{
    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "instance-no-elastic-address",
        Description = "No elastic address is attached to an instance or its network interface.",
        Severity = PolicySeverity.High,
        Framework = Frameworks.Golden("network position"),
        Tags = ["instance", "network"],
        RemediationSteps = "Reach the node through the network of the administrators instead.",
        AppliesTo = [AwsTypes.Eip, AwsTypes.EipAssociation],
        Validate = args =>
        {
            var names = args.Type == AwsTypes.Eip ? ["instance", "networkInterface"] : new[] { "instanceId", "networkInterfaceId" };
            foreach (var target in names.Select(name => args.Properties[name]).Where(target => target.IsGiven)) args.ReportFound(target, "nothing");
        },
    };
}
