using System.Net.Sockets;

namespace Docker.DotNet.Http;

/// <summary>An HTTP base address and the handler that reaches it, from the URL of a daemon.</summary>
internal sealed record Endpoint(Uri BaseUri, SocketsHttpHandler Handler)
{
    public static Endpoint Of(DockerClientConfiguration configuration)
    {
        var uri = configuration.EndpointBaseUri;
        return uri.Scheme.ToLowerInvariant() switch
        {
            "unix" => Unix(uri),
            "tcp" or "http" => Tcp(uri, configuration.Credentials.IsTlsCredentials() ? "https" : "http"),
            "https" => Tcp(uri, "https"),
            "npipe" => throw new PlatformNotSupportedException(
                $"{uri}: this stand-in has no named pipes; use the official package Docker.DotNet 3.125.15."),
#pragma warning disable CA2201 // As the official client does.
            _ => throw new Exception($"Unknown URL scheme {uri.Scheme}"),
#pragma warning restore CA2201
        };
    }

    private static Endpoint Unix(Uri uri)
    {
        var address = new UnixDomainSocketEndPoint(uri.LocalPath);
        var handler = new SocketsHttpHandler
        {
            UseProxy = false,
            ConnectCallback = async (_, cancellationToken) =>
            {
                var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                try
                {
                    await socket.ConnectAsync(address, cancellationToken);
                    return new NetworkStream(socket, ownsSocket: true);
                }
                catch
                {
                    socket.Dispose();
                    throw;
                }
            },
        };
        return new Endpoint(new Uri("http://localhost/"), handler);
    }

    private static Endpoint Tcp(Uri uri, string scheme) =>
        new(new UriBuilder(uri) { Scheme = scheme }.Uri, new SocketsHttpHandler());
}
