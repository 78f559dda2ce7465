using System.Collections.Immutable;
using GoldenHost.Settings;
using Pulumi;
using Pulumi.Aws.Ec2;

namespace GoldenHost.Components.Aws;

/// <summary>The VPC: private subnets without a way in, ways out only where the stack names a destination, and flow logs.</summary>
public sealed class Network : ComponentResource
{
    private readonly string _name;
    private readonly AwsScope _scope;
    private readonly Vpc _vpc;

    public Network(string name, NetworkArgs args, ComponentResourceOptions? options = null)
        : base("goldenhost:index:Network", name, options)
    {
        (_name, _scope) = (name, args.Scope);
        var settings = _scope.Settings;
        _vpc = new Vpc($"{name}-vpc", new VpcArgs
        {
            CidrBlock = settings.VpcCidr,
            EnableDnsSupport = true,
            EnableDnsHostnames = true,
            Tags = _scope.Tags(name),
        }, Child());
        VpcId = _vpc.Id;

        // AWS puts what names no group into this one: without rules it reaches nothing and is reached by nothing.
        _ = new DefaultSecurityGroup($"{name}-default", new DefaultSecurityGroupArgs
        {
            VpcId = VpcId,
            Ingress = new List<Pulumi.Aws.Ec2.Inputs.DefaultSecurityGroupIngressArgs>(),
            Egress = new List<Pulumi.Aws.Ec2.Inputs.DefaultSecurityGroupEgressArgs>(),
            Tags = _scope.Tags($"{name}-default"),
        }, Child());

        var routes = new RouteTable($"{name}-private", new RouteTableArgs { VpcId = VpcId, Tags = _scope.Tags($"{name}-private") }, Child());
        Subnets = [.. settings.PrivateSubnets.Select((subnet, index) => PrivateSubnet($"{name}-private-{index + 1}", subnet, routes))];
        foreach (var route in settings.Routes) PrivateRoute(route, routes);
        if (settings.PublicSubnet is { } publicSubnet)
        {
            _ = new InternetExit($"{name}-exit", new InternetExitArgs
            {
                Scope = _scope,
                VpcId = VpcId,
                Subnet = publicSubnet,
                PrivateRouteTableId = routes.Id,
            }, new ComponentResourceOptions { Parent = this });
        }

        Endpoints = new ServiceEndpoints($"{name}-endpoints", new ServiceEndpointsArgs
        {
            Scope = _scope,
            VpcId = VpcId,
            SubnetIds = [.. Subnets.Select(subnet => subnet.Id)],
            RouteTableId = routes.Id,
        }, new ComponentResourceOptions { Parent = this });
        _ = new FlowLogs($"{name}-flow", new FlowLogsArgs { Scope = _scope, VpcId = VpcId, KeyArn = args.KeyArn }, new ComponentResourceOptions { Parent = this });
        RegisterOutputs();
    }

    [Output("vpcId")]
    public Output<string> VpcId { get; private set; }

    /// <summary>Private subnets, in the order of the setting.</summary>
    public ImmutableArray<Subnet> Subnets { get; }

    public ServiceEndpoints Endpoints { get; }

    private Subnet PrivateSubnet(string name, SubnetSettings settings, RouteTable routes)
    {
        var subnet = new Subnet(name, new SubnetArgs
        {
            VpcId = VpcId,
            CidrBlock = settings.Cidr,
            AvailabilityZone = settings.AvailabilityZone,
            MapPublicIpOnLaunch = false,
            Tags = _scope.Tags(name),
        }, Child());
        _ = new RouteTableAssociation($"{name}-routes", new RouteTableAssociationArgs { SubnetId = subnet.Id, RouteTableId = routes.Id }, Child());
        return subnet;
    }

    private void PrivateRoute(RouteSettings route, RouteTable routes)
    {
        var args = new RouteArgs { RouteTableId = routes.Id, DestinationCidrBlock = route.Destination };
        switch (route.Gateway[..3])
        {
            case "tgw": args.TransitGatewayId = route.Gateway; break;
            case "pcx": args.VpcPeeringConnectionId = route.Gateway; break;
            case "vgw": args.GatewayId = route.Gateway; break;
            default: throw new InvalidOperationException($"settings let a gateway of unknown kind pass: {route.Gateway}");
        }

        _ = new Route($"{_name}-to-{ResourceNames.Of(route.Destination)}", args, Child());
    }

    private CustomResourceOptions Child() => new() { Parent = this };
}
