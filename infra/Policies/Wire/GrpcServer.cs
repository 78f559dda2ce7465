using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Policies.Wire;

/// <summary>
/// Kestrel alone, without hosting: HTTP/2 in clear text. Hosting would read configuration from the environment, swallow
/// SIGTERM and take most of the start-up time.
/// </summary>
internal sealed class GrpcServer(IReadOnlyDictionary<string, GrpcMethod> methods) : IDisposable
{
    private readonly GrpcApplication _application = new(methods);
    private KestrelServer? _server;

    /// <summary>Serves what connects to the listener, which is the server's from now on.</summary>
    public Task StartAsync(LoopbackListener listener, CancellationToken cancellation)
    {
        _server = new KestrelServer(
            Options.Create(NewOptions(listener)),
            new SocketTransportFactory(Options.Create(new SocketTransportOptions { CreateBoundListenSocket = _ => listener.Socket }), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance);
        return _server.StartAsync(_application, cancellation);
    }

    /// <summary>Lets running calls finish until the token is cancelled.</summary>
    public Task StopAsync(CancellationToken cancellation) => _server?.StopAsync(cancellation) ?? Task.CompletedTask;

    public void Dispose()
    {
        _server?.Dispose();
        _application.Dispose();
    }

    private static KestrelServerOptions NewOptions(LoopbackListener listener)
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
        options.Listen(listener.EndPoint, listen => listen.Protocols = HttpProtocols.Http2);
        return options;
    }
}
