namespace HostChecks.Docker;

/// <summary>Where a Docker daemon answers, and how both sides prove who they are.</summary>
public sealed record DockerEndpoint
{
    /// <summary><c>unix:///path</c>, <c>tcp://host:port</c>, or <c>ssh://</c> and <c>ssh:///path</c>: through the SSH connection of the host.</summary>
    public required Uri Address { get; init; }

    /// <summary>Name that the server's certificate must carry; <c>null</c> uses the host of <see cref="Address"/>.</summary>
    public string? TlsName { get; init; }

    /// <summary>PEM of the only CA that is trusted. With it the connection is TLS; without it, plain HTTP.</summary>
    public string? Ca { get; init; }

    /// <summary>PEM of the client certificate.</summary>
    public string? Certificate { get; init; }

    /// <summary>PEM of the client's private key. Secret.</summary>
    public string? Key { get; init; }

    /// <summary>Whether the API has a network side that strangers could reach.</summary>
    public bool IsNetwork => Address.Scheme == "tcp";

    public bool IsSsh => Address.Scheme == "ssh";

    /// <summary>Of an ssh address: the socket on the host, where one is given.</summary>
    public string? RemoteSocket => Address.AbsolutePath.Length > 1 ? Address.AbsolutePath : null;

    public bool IsTls => Ca is not null;

    public string ServerName => TlsName ?? Address.Host;

    /// <summary>Records print all their members; this one must not print its private key.</summary>
    public override string ToString() => Address.OriginalString;
}
