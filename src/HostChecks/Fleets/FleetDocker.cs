using HostChecks.Docker;

namespace HostChecks.Fleets;

/// <summary>Docker side of a node: <c>tcp://host:port</c> with certificates, or <c>unix:///path</c>.</summary>
public sealed record FleetDocker
{
    public required string Endpoint { get; init; }

    /// <summary>Name in the server's certificate; the host of the endpoint when not given.</summary>
    public string? TlsName { get; init; }

    public string? Ca { get; init; }

    public string? Cert { get; init; }

    public string? Key { get; init; }

    public DockerEndpoint ToEndpoint() => new() { Address = new Uri(Endpoint), TlsName = TlsName, Ca = Ca, Certificate = Cert, Key = Key };

    public override string ToString() => Endpoint;
}
