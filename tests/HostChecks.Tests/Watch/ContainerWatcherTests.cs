using System.Net.Sockets;
using System.Text;
using HostChecks.Docker;
using HostChecks.Watch;

namespace HostChecks.Tests.Watch;

/// <summary>A daemon whose event stream breaks.</summary>
public sealed class ContainerWatcherTests : IDisposable
{
    private static readonly DateTimeOffset _daemonTime = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("gh-watch-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_broken_stream_loses_no_event_and_repeats_none()
    {
        using var listener = Listen();
        var now = (_daemonTime.AddSeconds(1).UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) * 100;
        // The second connection is asked from some seconds before the last event on, so a real daemon sends that one again.
        var requests = ServeAsync(listener, [[Event("a", now), Event("b", now + 1)], [Event("a", now), Event("b", now + 1), Event("c", now + 1), Event("d", now - 1)]]);
        using var client = Client();
        using var enough = new CancellationTokenSource();
        var started = new List<string>();
        var problems = new List<string>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ContainerWatcher(client, TimeProvider.System, problems.Add).RunAsync(async (id, _) =>
        {
            started.Add(id);
            if (id == "d") await enough.CancelAsync();
        }, enough.Token));

        Assert.Equal(["a", "b", "c", "d"], started);
        Assert.NotEmpty(problems);
        Assert.Equal(2, (await requests).Count(request => request.Contains("since=1767225600.000000000", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_daemon_whose_clock_is_behind_ours_is_heard_at_once()
    {
        // A watch that began by our clock would wait a year for the first event that is new to it.
        var now = (_daemonTime.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) * 100;
        using var listener = Listen();
        var requests = ServeAsync(listener, [[Event("a", now + 1)]]);
        using var client = Client();
        using var enough = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ContainerWatcher(client, TimeProvider.System, _ => { }).RunAsync(async (_, _) => await enough.CancelAsync(), enough.Token));

        await requests;
    }

    [Fact]
    public async Task What_broke_is_said()
    {
        using var client = Client();
        using var enough = new CancellationTokenSource();
        var problems = new List<string>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ContainerWatcher(client, TimeProvider.System, text =>
        {
            problems.Add(text);
            enough.Cancel();
        }).RunAsync((_, _) => Task.CompletedTask, enough.Token));

        Assert.Contains($"no connection to unix://{SocketPath}: ", Assert.Single(problems), StringComparison.Ordinal);
    }

    private string SocketPath => Path.Combine(_folder, "s");

    private EngineClient Client() => new(new DockerEndpoint { Address = new Uri($"unix://{SocketPath}") }, TimeSpan.FromSeconds(30));

    private Socket Listen()
    {
        var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(SocketPath));
        listener.Listen();
        return listener;
    }

    private static string Event(string id, long time) =>
        $"{{\"Type\":\"container\",\"Action\":\"start\",\"Actor\":{{\"ID\":\"{id}\",\"Attributes\":{{}}}},\"time\":{time / 1_000_000_000},\"timeNano\":{time}}}\n";

    /// <summary>The daemon's time, then a stream for each of the connections.</summary>
    private static async Task<List<string>> ServeAsync(Socket listener, string[][] connections)
    {
        var requests = new List<string>();
        var buffer = new byte[8192];
        using (var socket = await listener.AcceptAsync())
        {
            await socket.ReceiveAsync(buffer);
            var info = $"{{\"SystemTime\":\"{_daemonTime:yyyy-MM-ddTHH:mm:ss}.000000000Z\"}}";
            await socket.SendAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: {info.Length}\r\n\r\n{info}"));
        }
        foreach (var events in connections)
        {
            using var socket = await listener.AcceptAsync();
            requests.Add(Encoding.ASCII.GetString(buffer, 0, await socket.ReceiveAsync(buffer)));
            var body = string.Concat(events.Select(line => $"{Encoding.UTF8.GetByteCount(line):x}\r\n{line}\r\n"));
            await socket.SendAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n{body}0\r\n\r\n"));
        }
        return requests;
    }
}
