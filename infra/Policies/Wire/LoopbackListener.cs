using System.Net;
using System.Net.Sockets;

namespace Policies.Wire;

/// <summary>A socket that listens on 127.0.0.1, on a port that the system picks.</summary>
internal sealed class LoopbackListener : IDisposable
{
    private const int Backlog = 1024;

    public LoopbackListener()
    {
        Socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Socket.Listen(Backlog);
        EndPoint = (IPEndPoint)Socket.LocalEndPoint!;
    }

    public Socket Socket { get; } = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public IPEndPoint EndPoint { get; }

    public void Dispose() => Socket.Dispose();
}
