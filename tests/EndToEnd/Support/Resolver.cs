using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EndToEnd.Support;

/// <summary>
/// The upstream DNS server: every A question for names under one domain is answered with the workstation, so that only
/// the node's own resolver can be the reason when a name does not resolve there.
/// </summary>
internal sealed class Resolver : IAsyncDisposable
{
    private const ushort TypeA = 1;
    private readonly string _domain;
    private readonly UdpClient _socket;
    private readonly Task _serving;

    public Resolver(int port, string domain)
    {
        _domain = domain;
        _socket = new UdpClient(new IPEndPoint(IPAddress.Loopback, port));
        _serving = ServeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        await _serving;
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                var question = await _socket.ReceiveAsync();
                if (question.Buffer.Length > 12) await _socket.SendAsync(Answer(question.Buffer), question.RemoteEndPoint);
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private byte[] Answer(byte[] query)
    {
        var end = 12;
        var name = new StringBuilder();
        for (; query[end] != 0; end += query[end] + 1) name.Append('.').Append(Encoding.ASCII.GetString(query, end + 1, query[end]));
        var type = BinaryPrimitives.ReadUInt16BigEndian(query.AsSpan(end + 1));
        var ours = name.ToString().EndsWith("." + _domain, StringComparison.OrdinalIgnoreCase);
        var answered = ours && type == TypeA;

        var answer = new MemoryStream();
        answer.Write(query.AsSpan(0, 2));
        // Response, recursion available; NXDOMAIN for names that are not ours.
        answer.Write([0x81, ours ? (byte)0x80 : (byte)0x83, 0, 1, 0, answered ? (byte)1 : (byte)0, 0, 0, 0, 0]);
        answer.Write(query.AsSpan(12, end + 5 - 12));
        if (answered)
        {
            // Pointer to the name, A, IN, 60 s, 4 bytes.
            answer.Write([0xC0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4]);
            answer.Write(IPAddress.Parse(Destinations.Workstation).GetAddressBytes());
        }
        return answer.ToArray();
    }
}
