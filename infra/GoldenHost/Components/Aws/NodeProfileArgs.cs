using Pulumi;

namespace GoldenHost.Components.Aws;

/// <summary>What a <see cref="NodeProfile"/> is made from.</summary>
public sealed class NodeProfileArgs : ResourceArgs
{
    public required AwsScope Scope { get; init; }
}
