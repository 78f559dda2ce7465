using System.Collections.Immutable;
using Pulumi;

namespace GoldenHost.Components.Trust;

/// <summary>What a <see cref="Certificate"/> is made from.</summary>
public sealed class CertificateArgs : ResourceArgs
{
    public required Authority Authority { get; init; }

    public required string CommonName { get; init; }

    /// <summary><c>server_auth</c> or <c>client_auth</c>.</summary>
    public required string Use { get; init; }

    public ImmutableArray<string> DnsNames { get; init; } = [];

    public ImmutableArray<string> IpAddresses { get; init; } = [];
}
