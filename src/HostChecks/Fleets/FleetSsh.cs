using OpenSsh;

namespace HostChecks.Fleets;

/// <summary>SSH side of a node, member by member an <see cref="SshTarget"/>.</summary>
public sealed record FleetSsh
{
    public required string Host { get; init; }

    /// <summary>22 when not given. Not an initial value: the generated reader of the document would overwrite it with 0.</summary>
    public int? Port { get; init; }

    public string? User { get; init; }

    public string? HostKey { get; init; }

    public string? PrivateKey { get; init; }

    public SshTarget ToTarget() => new() { Host = Host, Port = Port ?? 22, User = User, HostKey = HostKey, PrivateKey = PrivateKey };

    public override string ToString() => ToTarget().ToString();
}
