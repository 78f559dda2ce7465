using System.Net;
using System.Net.Sockets;
using Golden.Cli;

namespace Golden.Vm;

/// <summary>Ports of the workstation that a machine or the collector is given.</summary>
public static class LocalPorts
{
    /// <exception cref="UserErrorException">Something else listens there; the message tells how to find out what.</exception>
    public static void RequireFree(string owner, params IEnumerable<(string Setting, int Port)> ports)
    {
        var busy = ports.Where(port => !IsFree(port.Port)).ToList();
        if (busy.Count == 0) return;
        var lines = busy.Select(port => $"  {port.Setting} {port.Port} on 127.0.0.1 is in use. See by whom: ss -ltnp 'sport = :{port.Port}'");
        throw new UserErrorException($"{owner} cannot start:\n{string.Join('\n', lines)}\nStop that program, or give this one another port.");
    }

    public static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
