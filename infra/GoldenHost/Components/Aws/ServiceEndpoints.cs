using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Vpc;

namespace GoldenHost.Components.Aws;

/// <summary>AWS services inside of the VPC, and only for what belongs to the account: an endpoint is no way to carry data to somebody else's.</summary>
public sealed class ServiceEndpoints : ComponentResource
{
    public ServiceEndpoints(string name, ServiceEndpointsArgs args, ComponentResourceOptions? options = null)
        : base("goldenhost:index:ServiceEndpoints", name, options)
    {
        var scope = args.Scope;
        var child = new CustomResourceOptions { Parent = this };
        foreach (var service in scope.Settings.VpcEndpoints)
        {
            var endpoint = new VpcEndpointArgs
            {
                VpcId = args.VpcId,
                ServiceName = $"{(scope.Settings.Partition == "aws-cn" ? "cn.com.amazonaws" : "com.amazonaws")}.{scope.Settings.Region}.{service}",
                Policy = Policy(scope, service),
                Tags = scope.Tags($"{name}-{service}"),
            };
            if (service == "s3")
            {
                endpoint.VpcEndpointType = "Gateway";
                endpoint.RouteTableIds = new[] { args.RouteTableId };
                GatewayPrefixList = new VpcEndpoint($"{name}-{service}", endpoint, child).PrefixListId;
            }
            else
            {
                endpoint.VpcEndpointType = "Interface";
                endpoint.PrivateDnsEnabled = true;
                endpoint.SubnetIds = args.SubnetIds;
                endpoint.SecurityGroupIds = new[] { (Input<string>)(InterfaceGroup ??= Group(name, args)) };
                _ = new VpcEndpoint($"{name}-{service}", endpoint, child);
            }
        }

        RegisterOutputs();
    }

    /// <summary>Security group of the interface endpoints; <c>null</c> where there are none.</summary>
    public Output<string>? InterfaceGroup { get; private set; }

    /// <summary>Addresses behind the gateway endpoint; <c>null</c> where there is none.</summary>
    public Output<string>? GatewayPrefixList { get; private set; }

    private Output<string> Group(string name, ServiceEndpointsArgs args)
    {
        var group = new SecurityGroup($"{name}-group", new SecurityGroupArgs
        {
            Description = "Interface endpoints: HTTPS from the private subnets",
            VpcId = args.VpcId,
            RevokeRulesOnDelete = true,
            Tags = args.Scope.Tags(name),
        }, new CustomResourceOptions { Parent = this });
        foreach (var subnet in args.Scope.Settings.PrivateSubnets)
        {
            _ = new SecurityGroupIngressRule($"{name}-from-{ResourceNames.Of(subnet.Cidr)}", new SecurityGroupIngressRuleArgs
            {
                SecurityGroupId = group.Id,
                Description = "HTTPS from a private subnet",
                CidrIpv4 = subnet.Cidr,
                IpProtocol = "tcp",
                FromPort = 443,
                ToPort = 443,
                Tags = args.Scope.Tags(name),
            }, new CustomResourceOptions { Parent = this });
        }

        return group.Id;
    }

    /// <summary>Own principals on own resources; for S3 also the buckets in which the image registry keeps its layers.</summary>
    private static string Policy(AwsScope scope, string service)
    {
        var own = new PolicyStatement
        {
            Sid = "OwnAccountOnly",
            Principal = ("AWS", "*"),
            Actions = ["*"],
            Resources = ["*"],
            Conditions = [("StringEquals", "aws:PrincipalAccount", scope.Settings.AccountId), ("StringEquals", "aws:ResourceAccount", scope.Settings.AccountId)],
        };
        return service == "s3"
            ? PolicyText.Write(own, new PolicyStatement
            {
                Sid = "ImageLayers",
                Principal = ("AWS", "*"),
                Actions = ["s3:GetObject"],
                Resources = [$"arn:{scope.Settings.Partition}:s3:::prod-{scope.Settings.Region}-starport-layer-bucket/*"],
            })
            : PolicyText.Write(own);
    }
}
