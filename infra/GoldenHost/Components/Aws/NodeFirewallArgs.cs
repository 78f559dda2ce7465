using GoldenHost.Settings;
using Pulumi;

namespace GoldenHost.Components.Aws;

/// <summary>What a <see cref="NodeFirewall"/> is made from.</summary>
public sealed class NodeFirewallArgs : ResourceArgs
{
    public required AwsScope Scope { get; init; }

    public required StackSettings Settings { get; init; }

    public required Network Network { get; init; }
}
