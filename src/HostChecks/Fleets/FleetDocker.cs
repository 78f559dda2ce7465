using HostChecks.Docker;

namespace HostChecks.Fleets;

/// <summary>Docker side of a node: <c>tcp://host:port</c> with certificates, <c>unix:///path</c>, or <c>ssh://</c> for the way through the node's SSH.</summary>
public sealed record FleetDocker
{
    /// <summary>Forms of <see cref="Endpoint"/>, for messages.</summary>
    public const string Allowed = "tcp://host:port, unix:///path, ssh:// or ssh:///path";

    /// <summary>The way through the node's SSH connection, to whichever socket the daemon has there.</summary>
    public const string OverSsh = "ssh://";

    public required string Endpoint { get; init; }

    /// <summary>Name in the server's certificate; the host of the endpoint when not given.</summary>
    public string? TlsName { get; init; }

    public string? Ca { get; init; }

    public string? Cert { get; init; }

    public string? Key { get; init; }

    public DockerEndpoint ToEndpoint() => new() { Address = new Uri(Endpoint), TlsName = TlsName, Ca = Ca, Certificate = Cert, Key = Key };

    public override string ToString() => Endpoint;
}
