using System.Collections.Immutable;
using Policies.Sdk;

namespace Policies.Rules.Instances;

/// <summary>
/// The other policies read <c>aws:ec2/instance</c>. What AWS makes later from a template or a request is in no plan, so no
/// policy can judge it, nobody enrols it and no host checks verify it: refused as a whole, for its type.
/// </summary>
internal static class InstanceMadeDirectly
{
    private static readonly ImmutableArray<string> _makers =
    [
        "aws:ec2/launchTemplate:LaunchTemplate", "aws:ec2/launchConfiguration:LaunchConfiguration", "aws:autoscaling/group:Group",
        "aws:ec2/spotInstanceRequest:SpotInstanceRequest", "aws:ec2/spotFleetRequest:SpotFleetRequest", "aws:ec2/fleet:Fleet",
        "aws:eks/nodeGroup:NodeGroup", "aws-native:ec2:Instance", "aws-native:ec2:LaunchTemplate", "aws-native:ec2:SpotFleet",
        "aws-native:ec2:Ec2Fleet", "aws-native:autoscaling:AutoScalingGroup", "aws-native:autoscaling:LaunchConfiguration",
        "aws-native:eks:Nodegroup",
    ];

    public static Policy Policy { get; } = new ResourceValidationPolicy
    {
        Name = "instance-made-directly",
        Description = "Instances are made one by one, by the resource that the policies read.",
        Severity = PolicySeverity.Critical,
        Framework = Frameworks.Golden("pull request"),
        Tags = ["instance"],
        RemediationSteps = "Make each node an aws:ec2/instance, with the component AwsDockerHost; waive this for machines that are not Docker hosts.",
        AppliesTo = [AwsTypes.Instance, .. _makers],
        Validate = args =>
        {
            var template = args.Properties["launchTemplate"];
            if (args.Type != AwsTypes.Instance) args.Report($"found {args.Type}, whose instances no policy can judge, allowed {AwsTypes.Instance}.");
            else if (template.IsGiven) args.Report(template, "launchTemplate: found one, whose values no policy can read, allowed none: set them on the instance.");
        },
    };
}
