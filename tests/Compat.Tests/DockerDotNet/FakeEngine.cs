using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Compat.Tests.DockerDotNet;

/// <summary>A unix socket that gives every request the same answer and remembers what was asked.</summary>
internal sealed class FakeEngine : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("engine-");
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly ConcurrentQueue<Exchange> _exchanges = new();
    private readonly string _answer;
    private int _connections;

    /// <param name="body">The body of every answer; null means never to answer.</param>
    /// <param name="status">Status line of every answer.</param>
    public FakeEngine(string? body, string status = "200 OK")
    {
        var length = Encoding.UTF8.GetByteCount(body ?? "");
        _answer = body is null ? "" : $"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}";
        _listener.Bind(new UnixDomainSocketEndPoint(SocketPath));
        _listener.Listen();
        _ = AcceptAsync();
    }

    public Uri Endpoint => new($"unix://{SocketPath}");

    public IReadOnlyList<Exchange> Exchanges => [.. _exchanges];

    private string SocketPath => Path.Combine(_folder.FullName, "s");

    public void Dispose()
    {
        _listener.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptAsync(), Interlocked.Increment(ref _connections));
        }
        catch (SocketException)
        {
            // Disposed.
        }
    }

    private async Task ServeAsync(Socket socket, int connection)
    {
        await using var stream = new NetworkStream(socket, ownsSocket: true);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        while (await ReadAsync(reader, connection) is { } exchange)
        {
            _exchanges.Enqueue(exchange);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(_answer));
            if (exchange.Headers.Any(h => h.Equals("Connection: close", StringComparison.OrdinalIgnoreCase)) && _answer.Length > 0)
                return;
        }
    }

    private static async Task<Exchange?> ReadAsync(StreamReader reader, int connection)
    {
        if (await reader.ReadLineAsync() is not { } first)
            return null;

        var headers = new List<string>();
        while (await reader.ReadLineAsync() is { Length: > 0 } header)
            headers.Add(header);

        var length = headers.FirstOrDefault(h => h.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        var body = new char[int.Parse(length?.Split(':')[1] ?? "0", CultureInfo.InvariantCulture)];
        if (body.Length > 0)
            await reader.ReadBlockAsync(body);
        return new Exchange(first, headers, new string(body), connection);
    }

    /// <param name="Line">Request line, such as "GET /info HTTP/1.1".</param>
    /// <param name="Connection">Number of the connection it came on, from 1.</param>
    internal sealed record Exchange(string Line, IReadOnlyList<string> Headers, string Body, int Connection)
    {
        public string Target => Uri.UnescapeDataString(Line.Split(' ')[1]);
    }
}
