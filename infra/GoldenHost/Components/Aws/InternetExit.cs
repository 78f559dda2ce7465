using Pulumi;
using Pulumi.Aws.Ec2;

namespace GoldenHost.Components.Aws;

/// <summary>A NAT gateway in a public subnet of its own: connections go out, none comes in. What may go out is for security groups and nodes to say.</summary>
public sealed class InternetExit : ComponentResource
{
    public InternetExit(string name, InternetExitArgs args, ComponentResourceOptions? options = null)
        : base("goldenhost:index:InternetExit", name, options)
    {
        var scope = args.Scope;
        var child = new CustomResourceOptions { Parent = this };
        var gateway = new InternetGateway($"{name}-gateway", new InternetGatewayArgs { VpcId = args.VpcId, Tags = scope.Tags(name) }, child);
        var subnet = new Subnet($"{name}-subnet", new SubnetArgs
        {
            VpcId = args.VpcId,
            CidrBlock = args.Subnet.Cidr,
            AvailabilityZone = args.Subnet.AvailabilityZone,
            MapPublicIpOnLaunch = false,
            Tags = scope.Tags(name),
        }, child);
        var routes = new RouteTable($"{name}-routes", new RouteTableArgs { VpcId = args.VpcId, Tags = scope.Tags(name) }, child);
        var toInternet = new Route($"{name}-to-internet", new RouteArgs { RouteTableId = routes.Id, DestinationCidrBlock = "0.0.0.0/0", GatewayId = gateway.Id }, child);
        _ = new RouteTableAssociation($"{name}-subnet-routes", new RouteTableAssociationArgs { SubnetId = subnet.Id, RouteTableId = routes.Id }, child);
        var address = new Eip($"{name}-address", new EipArgs { Domain = "vpc", Tags = scope.Tags(name) }, child);
        var nat = new NatGateway($"{name}-nat", new NatGatewayArgs
        {
            AllocationId = address.Id,
            SubnetId = subnet.Id,
            ConnectivityType = "public",
            Tags = scope.Tags(name),
            // It fails to start where its subnet has no way out yet.
        }, new CustomResourceOptions { Parent = this, DependsOn = { toInternet } });
        _ = new Route($"{name}-from-private", new RouteArgs { RouteTableId = args.PrivateRouteTableId, DestinationCidrBlock = "0.0.0.0/0", NatGatewayId = nat.Id }, child);
        RegisterOutputs();
    }
}
