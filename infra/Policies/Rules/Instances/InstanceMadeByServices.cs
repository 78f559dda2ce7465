using System.Collections.Immutable;
using Policies.Sdk;
using Policies.Sdk.Values;

namespace Policies.Rules.Instances;

/// <summary>
/// What <see cref="InstanceMadeDirectly"/> says of templates holds for services that make machines out of what they are told:
/// the machines are in no plan. A service that can do without them says so in its inputs; a stack of CloudFormation may
/// hold anything, also by names that its template gets elsewhere, so its text is not searched.
/// </summary>
internal static class InstanceMadeByServices
{
    private static readonly ImmutableArray<string> _always =
    [
        "aws:cloudformation/stack:Stack", "aws:cloudformation/stackSet:StackSet", "aws:elasticbeanstalk/environment:Environment", "aws:emr/cluster:Cluster",
        "aws-native:cloudformation:Stack", "aws-native:cloudformation:StackSet", "aws-native:elasticbeanstalk:Environment", "aws-native:emr:Cluster",
    ];

    private static readonly ImmutableArray<string> _batch = ["aws:batch/computeEnvironment:ComputeEnvironment", "aws-native:batch:ComputeEnvironment"];

    private static readonly ImmutableArray<string> _containers = ["aws:ecs/capacityProvider:CapacityProvider", "aws-native:ecs:CapacityProvider"];

    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "instance-made-by-services",
        Description = "No service makes instances that the policies cannot see.",
        Severity = PolicySeverity.High,
        Framework = Frameworks.Golden("pull request"),
        Tags = ["instance"],
        RemediationSteps = "Make each node an aws:ec2/instance, with the component AwsDockerHost, or use Fargate; waive this for machines that are not Docker hosts.",
        AppliesTo = [.. _always, .. _batch, .. _containers],
        Validate = args =>
        {
            if (_batch.Contains(args.Type) ? IsBatchOfInstances(args.Properties) : !_containers.Contains(args.Type) || args.Properties["managedInstancesProvider"].IsGiven)
                args.Report($"found {args.Type}, which makes instances that no policy here can see, allowed {AwsTypes.Instance}.");
        },
    };

    // Unmanaged: of machines that the program makes itself. What decides alone is asked before what may not be known yet.
    private static bool IsBatchOfInstances(Property environment)
    {
        var (kind, resources) = (environment["type"], environment["computeResources"]);
        if (!kind.IsUnknown && kind.AsString() == "UNMANAGED") return false;
        if (!resources["type"].IsUnknown && resources["type"].AsString() is "FARGATE" or "FARGATE_SPOT") return false;
        return kind.AsString() != "UNMANAGED" && resources["type"].AsString() is not ("FARGATE" or "FARGATE_SPOT");
    }
}
