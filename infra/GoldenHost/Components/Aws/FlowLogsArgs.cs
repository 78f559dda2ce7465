using Pulumi;

namespace GoldenHost.Components.Aws;

/// <summary>What <see cref="FlowLogs"/> are made from.</summary>
public sealed class FlowLogsArgs : ResourceArgs
{
    public required AwsScope Scope { get; init; }

    public required Input<string> VpcId { get; init; }

    public required Input<string> KeyArn { get; init; }
}
