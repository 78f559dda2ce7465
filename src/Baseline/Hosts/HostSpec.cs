using System.Collections.Immutable;

namespace Baseline.Hosts;

/// <summary>
/// What differs from node to node. Together with the catalogue it determines every byte that is rendered, so it
/// holds no secret and nothing that is only known after the machine exists (addresses, certificates).
/// </summary>
public sealed record HostSpec
{
    private const string DefaultAdminUser = "golden";

    /// <summary>Host name: RFC 1123 label.</summary>
    public required string Name { get; init; }

    /// <summary>Account for administration over SSH (sudo, no password login).</summary>
    public string AdminUser
    {
        get;
        // A reader that was generated at build time gives null for what a document leaves out.
        init => field = value ?? DefaultAdminUser;
    } = DefaultAdminUser;

    /// <summary>Keys that may log in as <see cref="AdminUser"/>, in authorized_keys format.</summary>
    public required ImmutableArray<string> AdminAuthorizedKeys { get; init; }

    /// <summary>Networks that may reach SSH (22) and the Docker API (2376).</summary>
    public required ImmutableArray<string> AdminCidrs { get; init; }

    /// <summary>Where containers and the Docker account may connect to. Nothing else.</summary>
    public required ImmutableArray<EgressRule> WorkloadEgress { get; init; }

    /// <summary>Where the host itself (root, apt) may connect to, besides DNS, time and the log collector.</summary>
    public required ImmutableArray<EgressRule> HostEgress { get; init; }

    public required ImmutableArray<string> DnsServers { get; init; }

    public required ImmutableArray<string> NtpServers { get; init; }

    public required LogCollector LogCollector { get; init; }
}
