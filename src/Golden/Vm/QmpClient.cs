using System.Net.Sockets;
using System.Text.Json;

namespace Golden.Vm;

/// <summary>QEMU's control protocol (QMP): one JSON object a line, a greeting first.</summary>
public sealed class QmpClient : IDisposable
{
    private readonly Socket _socket;
    private readonly StreamReader _reader;
    private readonly NetworkStream _stream;

    private QmpClient(Socket socket)
    {
        _socket = socket;
        _stream = new NetworkStream(socket);
        _reader = new StreamReader(_stream);
    }

    /// <exception cref="SocketException">Nobody listens.</exception>
    public static async Task<QmpClient> ConnectAsync(string path, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellationToken);
            var client = new QmpClient(socket);
            await client._reader.ReadLineAsync(cancellationToken);
            await client.ExecuteAsync("qmp_capabilities", cancellationToken);
            return client;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Runs a command without arguments. <see cref="IOException"/> when QEMU refuses it or goes away.</summary>
    /// <returns>The member <c>return</c> of the answer.</returns>
    public async Task<JsonElement> ExecuteAsync(string command, CancellationToken cancellationToken)
    {
        await _stream.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["execute"] = command }), cancellationToken);
        while (await _reader.ReadLineAsync(cancellationToken) is { } line)
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.TryGetProperty("error", out var error)) throw new IOException($"QEMU refused '{command}': {error}");
            // Events come in between.
            if (document.RootElement.TryGetProperty("return", out var answer)) return answer.Clone();
        }
        throw new IOException($"QEMU ended before it answered '{command}'");
    }

    public void Dispose()
    {
        _reader.Dispose();
        _stream.Dispose();
        _socket.Dispose();
    }
}
