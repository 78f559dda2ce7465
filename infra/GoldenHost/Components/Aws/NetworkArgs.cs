using Pulumi;

namespace GoldenHost.Components.Aws;

/// <summary>What a <see cref="Network"/> is made from.</summary>
public sealed class NetworkArgs : ResourceArgs
{
    public required AwsScope Scope { get; init; }

    /// <summary>Encrypts the flow logs.</summary>
    public required Input<string> KeyArn { get; init; }
}
