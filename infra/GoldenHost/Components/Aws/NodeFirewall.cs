using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Vpc;

namespace GoldenHost.Components.Aws;

/// <summary>The security group of the nodes. Rules are resources of their own, so that a preview shows each one that comes or goes.</summary>
public sealed class NodeFirewall : ComponentResource
{
    private readonly string _name;
    private readonly AwsScope _scope;

    public NodeFirewall(string name, NodeFirewallArgs args, ComponentResourceOptions? options = null)
        : base("goldenhost:index:NodeFirewall", name, options)
    {
        (_name, _scope) = (name, args.Scope);
        GroupId = new SecurityGroup($"{name}-group", new SecurityGroupArgs
        {
            Description = "Golden nodes: administrators in, the allow-list out",
            VpcId = args.Network.VpcId,
            RevokeRulesOnDelete = true,
            Tags = _scope.Tags(name),
        }, new CustomResourceOptions { Parent = this }).Id;

        foreach (var rule in FirewallRules.Ingress(args.Settings)) Ingress(rule);
        foreach (var rule in FirewallRules.Egress(args.Settings))
        {
            Egress(rule.Name, rule.Description, rule.Port, rule.Protocol, to =>
            {
                if (rule.IsV4) to.CidrIpv4 = rule.Cidr;
                else to.CidrIpv6 = rule.Cidr;
            });
        }

        if (args.Network.Endpoints.InterfaceGroup is { } group) Egress("tcp-443-endpoints", "Interface endpoints", 443, "tcp", to => to.ReferencedSecurityGroupId = group);
        if (args.Network.Endpoints.GatewayPrefixList is { } list) Egress("tcp-443-s3", "Gateway endpoint of S3", 443, "tcp", to => to.PrefixListId = list);
        RegisterOutputs();
    }

    [Output("groupId")]
    public Output<string> GroupId { get; private set; }

    private void Ingress(FirewallRule rule)
    {
        var args = new SecurityGroupIngressRuleArgs
        {
            SecurityGroupId = GroupId,
            Description = rule.Description,
            IpProtocol = rule.Protocol,
            FromPort = rule.Port,
            ToPort = rule.Port,
            Tags = _scope.Tags($"{_name}-in"),
        };
        if (rule.IsV4) args.CidrIpv4 = rule.Cidr;
        else args.CidrIpv6 = rule.Cidr;
        _ = new SecurityGroupIngressRule($"{_name}-in-{rule.Name}", args, new CustomResourceOptions { Parent = this });
    }

    private void Egress(string name, string description, int port, string protocol, Action<SecurityGroupEgressRuleArgs> to)
    {
        var args = new SecurityGroupEgressRuleArgs
        {
            SecurityGroupId = GroupId,
            Description = description,
            IpProtocol = protocol,
            FromPort = port,
            ToPort = port,
            Tags = _scope.Tags($"{_name}-out"),
        };
        to(args);
        _ = new SecurityGroupEgressRule($"{_name}-out-{name}", args, new CustomResourceOptions { Parent = this });
    }
}
