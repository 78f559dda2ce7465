using Pulumi;

namespace GoldenHost.Components.Aws;

/// <summary>What an <see cref="EncryptionKey"/> is made from.</summary>
public sealed class EncryptionKeyArgs : ResourceArgs
{
    public required AwsScope Scope { get; init; }
}
