using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Iam;

namespace GoldenHost.Components.Aws;

/// <summary>Records every connection of the VPC, refused ones too, in an encrypted log group.</summary>
public sealed class FlowLogs : ComponentResource
{
    public FlowLogs(string name, FlowLogsArgs args, ComponentResourceOptions? options = null)
        : base("goldenhost:index:FlowLogs", name, options)
    {
        var scope = args.Scope;
        var child = new CustomResourceOptions { Parent = this };
        var group = new LogGroup($"{name}-group", new LogGroupArgs
        {
            Name = scope.FlowLogGroup,
            KmsKeyId = args.KeyArn,
            RetentionInDays = scope.Settings.LogRetentionDays,
            Tags = scope.Tags(name),
        }, new CustomResourceOptions { Parent = this, Protect = scope.Settings.TerminationProtection });
        var role = new Role($"{name}-role", new RoleArgs
        {
            Description = "Writes the flow logs of the VPC",
            AssumeRolePolicy = PolicyText.Write(new PolicyStatement
            {
                Sid = "FlowLogsOfThisAccount",
                Principal = ("Service", "vpc-flow-logs.amazonaws.com"),
                Actions = ["sts:AssumeRole"],
                Conditions = [scope.OwnAccount, ("ArnLike", "aws:SourceArn", scope.Arn("ec2", "vpc-flow-log/*"))],
            }),
            Tags = scope.Tags(name),
        }, child);
        var policy = new RolePolicy($"{name}-policy", new RolePolicyArgs
        {
            Role = role.Id,
            Policy = PolicyText.Write(new PolicyStatement
            {
                Sid = "WriteThisGroupOnly",
                Actions = ["logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"],
                Resources = [scope.Arn("logs", $"log-group:{scope.FlowLogGroup}:*")],
            }),
        }, child);
        _ = new FlowLog($"{name}-log", new FlowLogArgs
        {
            VpcId = args.VpcId,
            TrafficType = "ALL",
            LogDestinationType = "cloud-watch-logs",
            LogDestination = group.Arn,
            IamRoleArn = role.Arn,
            MaxAggregationInterval = 60,
            Tags = scope.Tags(name),
        }, new CustomResourceOptions { Parent = this, DependsOn = { policy } });
        RegisterOutputs();
    }
}
