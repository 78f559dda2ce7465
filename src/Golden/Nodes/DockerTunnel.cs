using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using HostChecks.Docker;

namespace Golden.Nodes;

/// <summary>
/// A unix socket, in a folder that only this account can enter, that leads to a node's Docker API over mutual TLS. The
/// docker CLI takes certificates from files only; given this socket it needs none, so the private key never is in a file.
/// Bytes are copied as they are, in both directions, and each side's end on its own: attaching to a container works.
/// </summary>
internal sealed class DockerTunnel : IAsyncDisposable
{
    private readonly EngineConnector _connector;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("golden-docker-");
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly CancellationTokenSource _end = new();
    private readonly Action<string> _problem;
    private readonly Task _accepting;

    /// <param name="endpoint">The node's Docker API.</param>
    /// <param name="problem">Is told why a connection could not be made: the CLI only sees that it ended.</param>
    public DockerTunnel(DockerEndpoint endpoint, Action<string> problem)
    {
        _connector = new EngineConnector(endpoint);
        _problem = problem;
        SocketPath = Path.Combine(_folder.FullName, "docker.sock");
        _listener.Bind(new UnixDomainSocketEndPoint(SocketPath));
        _listener.Listen();
        _accepting = AcceptAsync();
    }

    public string SocketPath { get; }

    /// <summary>For <c>DOCKER_HOST</c>.</summary>
    public string Host => $"unix://{SocketPath}";

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _connector.Dispose();
        _end.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                var client = await _listener.AcceptAsync(_end.Token);
                connections.RemoveAll(connection => connection.IsCompleted);
                connections.Add(ServeAsync(client));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(Socket client)
    {
        await using var near = new NetworkStream(client, ownsSocket: true);
        try
        {
            await using var far = await _connector.ConnectAsync(_end.Token);
            await Task.WhenAll(CopyAsync(near, far), CopyAsync(far, near));
        }
        catch (Exception e) when (e is SocketException or AuthenticationException)
        {
            _problem(e.Message);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // One side is gone, and with it the connection.
        }
    }

    /// <summary>Copies until one side has said all it has to say, and tells the other.</summary>
    private async Task CopyAsync(Stream from, Stream to)
    {
        await from.CopyToAsync(to, _end.Token);
        if (to is SslStream tls) await tls.ShutdownAsync();
        else ((NetworkStream)to).Socket.Shutdown(SocketShutdown.Send);
    }
}
