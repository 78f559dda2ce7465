using GoldenHost.Nodes;
using Pulumi;

namespace GoldenHost.Components.Aws;

/// <summary>What an <see cref="AwsNode"/> is made from.</summary>
public sealed class AwsNodeArgs : ResourceArgs
{
    public required AwsScope Scope { get; init; }

    public required NodePlan Plan { get; init; }

    public required Input<string> SubnetId { get; init; }

    public required Input<string> SecurityGroupId { get; init; }

    public required Input<string> ProfileName { get; init; }

    /// <summary>Encrypts the volumes.</summary>
    public required Input<string> KeyArn { get; init; }
}
