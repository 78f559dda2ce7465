using OpenSsh;

namespace HostChecks.Fleets;

/// <summary>SSH side of a node, member by member an <see cref="SshTarget"/>.</summary>
public sealed record FleetSsh
{
    public required string Host { get; init; }

    public int Port { get; init; } = 22;

    public string? User { get; init; }

    public string? HostKey { get; init; }

    public string? PrivateKey { get; init; }

    public SshTarget ToTarget() => new() { Host = Host, Port = Port, User = User, HostKey = HostKey, PrivateKey = PrivateKey };

    public override string ToString() => ToTarget().ToString();
}
