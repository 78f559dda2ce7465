using System.Net.Sockets;
using System.Text.Json;

namespace Golden.Vm;

/// <summary>
/// QEMU's control protocol (QMP): one JSON object a line, a greeting first. QEMU serves one client at a time and lets
/// others wait, and one that hangs lets everybody wait: an answer that does not come in time is an <see cref="IOException"/>.
/// </summary>
public sealed class QmpClient : IDisposable
{
    private static readonly TimeSpan _usualPatience = TimeSpan.FromSeconds(10);

    private readonly Socket _socket;
    private readonly TimeSpan _patience;
    private readonly StreamReader _reader;
    private readonly NetworkStream _stream;

    private QmpClient(Socket socket, TimeSpan patience)
    {
        _socket = socket;
        _patience = patience;
        _stream = new NetworkStream(socket);
        _reader = new StreamReader(_stream);
    }

    /// <exception cref="SocketException">Nobody listens.</exception>
    /// <exception cref="IOException">Nobody answers.</exception>
    public static async Task<QmpClient> ConnectAsync(string path, CancellationToken cancellationToken, TimeSpan? patience = null)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellationToken);
            var client = new QmpClient(socket, patience ?? _usualPatience);
            await client.ReadLineAsync(cancellationToken);
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
        while (await ReadLineAsync(cancellationToken) is { } line)
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.TryGetProperty("error", out var error)) throw new IOException($"QEMU refused '{command}': {error}");
            // Events come in between.
            if (document.RootElement.TryGetProperty("return", out var answer)) return answer.Clone();
        }
        throw new IOException($"QEMU ended before it answered '{command}'");
    }

    private async Task<string?> ReadLineAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_patience);
        try
        {
            return await _reader.ReadLineAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new IOException($"QEMU did not answer within {_patience.TotalSeconds:0} s");
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        _stream.Dispose();
        _socket.Dispose();
    }
}
