using System.Collections.Immutable;
using GoldenHost.Settings.Forms;

namespace GoldenHost.Settings;

/// <summary>What only target aws needs.</summary>
public sealed record AwsSettings
{
    public required string Region { get; init; }

    public required string AccountId { get; init; }

    public required string VpcCidr { get; init; }

    public required ImmutableArray<SubnetSettings> PrivateSubnets { get; init; }

    /// <summary><c>null</c> where no public destination is configured.</summary>
    public required SubnetSettings? PublicSubnet { get; init; }

    public required ImmutableArray<RouteSettings> Routes { get; init; }

    public required ImmutableArray<string> VpcEndpoints { get; init; }

    public required string AmiId { get; init; }

    public required string InstanceType { get; init; }

    public required int RootVolumeGiB { get; init; }

    public required int DataVolumeGiB { get; init; }

    public required bool TerminationProtection { get; init; }

    public required int LogRetentionDays { get; init; }

    public required ImmutableSortedDictionary<string, string> Tags { get; init; }

    public string Partition => AwsForms.PartitionOf(Region);
}
