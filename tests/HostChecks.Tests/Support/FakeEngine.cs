using System.Net.Sockets;
using System.Text;
using HostChecks.Docker;

namespace HostChecks.Tests.Support;

/// <summary>An engine that answers what a test wants it to answer, over a unix socket; <c>null</c> answers never.</summary>
public sealed class FakeEngine : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gh-fake-").FullName;
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly Func<string, (int Status, string Body)?> _answer;
    private readonly string _apiVersion;

    public FakeEngine(Func<string, (int Status, string Body)?> answer, string apiVersion = "1.41")
    {
        (_answer, _apiVersion) = (answer, apiVersion);
        _listener.Bind(new UnixDomainSocketEndPoint(Path.Combine(_folder, "s")));
        _listener.Listen();
        _ = AcceptAsync();
    }

    public Uri Address => new($"unix://{_folder}/s");

    public DockerEndpoint Endpoint => new() { Address = Address };

    public void Dispose()
    {
        _listener.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptAsync());
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using (socket)
        {
            using var stream = new NetworkStream(socket);
            using var reader = new StreamReader(stream, Encoding.ASCII);
            while (await reader.ReadLineAsync() is { } request)
            {
                while (await reader.ReadLineAsync() is { Length: > 0 })
                {
                }
                if (_answer(request.Split(' ')[1].Split('?')[0]) is not var (status, body))
                {
                    await Task.Delay(Timeout.Infinite);
                    continue;
                }
                var bytes = Encoding.UTF8.GetBytes(body);
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status} X\r\nApi-Version: {_apiVersion}\r\nContent-Type: application/json\r\nContent-Length: {bytes.Length}\r\n\r\n"));
                await stream.WriteAsync(bytes);
            }
        }
    }
}
