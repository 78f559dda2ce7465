using System.Collections.Immutable;

namespace GoldenHost.Settings;

/// <summary>Everything that a stack can decide, parsed and valid. Made once by <see cref="SettingsParser"/>.</summary>
public sealed record StackSettings
{
    public required TargetKind Target { get; init; }

    public required ImmutableArray<string> Nodes { get; init; }

    /// <summary>By node; 1 for a node that is not in it.</summary>
    public required ImmutableDictionary<string, int> NodeGenerations { get; init; }

    public required Secret DeploymentSecret { get; init; }

    public required ImmutableArray<string> AdminCidrs { get; init; }

    public required ImmutableArray<string> AdminAuthorizedKeys { get; init; }

    public required ImmutableArray<EgressSetting> WorkloadEgress { get; init; }

    public required ImmutableArray<EgressSetting> HostEgress { get; init; }

    public required ImmutableArray<string> DnsServers { get; init; }

    public required ImmutableArray<string> NtpServers { get; init; }

    /// <summary><c>null</c> where target local runs a collector of its own.</summary>
    public required CollectorSettings? LogCollector { get; init; }

    public required CertificateSettings Certificates { get; init; }

    /// <summary>Set when <see cref="Target"/> is Local.</summary>
    public required LocalSettings? Local { get; init; }

    /// <summary>Set when <see cref="Target"/> is Aws.</summary>
    public required AwsSettings? Aws { get; init; }
}
