using System.Collections.Immutable;
using Pulumi;

namespace GoldenHost.Components.Aws;

/// <summary>What <see cref="ServiceEndpoints"/> are made from.</summary>
public sealed class ServiceEndpointsArgs : ResourceArgs
{
    public required AwsScope Scope { get; init; }

    public required Input<string> VpcId { get; init; }

    public required ImmutableArray<Output<string>> SubnetIds { get; init; }

    public required Input<string> RouteTableId { get; init; }
}
