using GoldenHost.Settings;
using Pulumi;

namespace GoldenHost.Components.Aws;

/// <summary>What an <see cref="InternetExit"/> is made from.</summary>
public sealed class InternetExitArgs : ResourceArgs
{
    public required AwsScope Scope { get; init; }

    public required Input<string> VpcId { get; init; }

    /// <summary>Where the NAT gateway stands.</summary>
    public required SubnetSettings Subnet { get; init; }

    /// <summary>Route table that gets the way out.</summary>
    public required Input<string> PrivateRouteTableId { get; init; }
}
