using System.Collections.Frozen;
using System.Net;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Policies.Wire;

/// <summary>
/// Kestrel alone, without hosting: HTTP/2 in clear text on 127.0.0.1, on a port that the system picks. Hosting would
/// read configuration from the environment, swallow SIGTERM and take most of the start-up time.
/// </summary>
internal sealed class GrpcServer(FrozenDictionary<string, GrpcMethod> methods) : IDisposable
{
    private readonly GrpcApplication _application = new(methods);
    private readonly KestrelServer _server = new(
        Options.Create(NewOptions()),
        new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
        NullLoggerFactory.Instance);

    /// <summary>Listens, and returns the port.</summary>
    public async Task<int> StartAsync(CancellationToken cancellation)
    {
        await _server.StartAsync(_application, cancellation);
        var address = _server.Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new Uri(address).Port;
    }

    /// <summary>Lets running calls finish until the token is cancelled.</summary>
    public Task StopAsync(CancellationToken cancellation) => _server.StopAsync(cancellation);

    public void Dispose()
    {
        _server.Dispose();
        _application.Dispose();
    }

    private static KestrelServerOptions NewOptions()
    {
        const int MiB = 1 << 20;
        var options = new KestrelServerOptions { AddServerHeader = false };
        // An engine may wait long between two calls; "infinite" makes Kestrel close at once, so a long time it is.
        options.Limits.KeepAliveTimeout = TimeSpan.FromDays(30);
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        options.Limits.Http2.MaxStreamsPerConnection = 1000;
        options.Limits.Http2.InitialConnectionWindowSize = 8 * MiB;
        options.Limits.Http2.InitialStreamWindowSize = 2 * MiB;
        options.Limits.Http2.MaxFrameSize = MiB;
        options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        return options;
    }
}
