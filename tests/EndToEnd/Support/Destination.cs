using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EndToEnd.Support;

/// <summary>Answers every HTTP request on a port of the loopback address with <see cref="Answer"/>.</summary>
internal sealed class Destination : IAsyncDisposable
{
    public const string Answer = "you have reached the destination";
    private readonly TcpListener _listener;
    private readonly Task _serving;

    public Destination(int port)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        _serving = ServeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync();
                var stream = client.GetStream();
                await stream.ReadAtLeastAsync(new byte[1024], 1, throwOnEndOfStream: false);
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.0 200 OK\r\nContent-Length: {Answer.Length}\r\nConnection: close\r\n\r\n{Answer}"));
            }
            catch (IOException)
            {
                // That client went away.
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
