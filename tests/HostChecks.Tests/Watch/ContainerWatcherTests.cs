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
        using var enough = new CancellationTokenSource();
        var now = Now;
        // The second connection is asked from some seconds before the last event on, so a real daemon sends that one again.
        var requests = ServeAsync(listener, [[Event("a", now), Event("b", now + 1)], [Event("a", now), Event("b", now + 1), Event("c", now + 1), Event("d", now - 1)]], [], enough.Token);
        using var client = Client();
        var started = new List<string>();
        var problems = new List<string>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ContainerWatcher(client, TimeProvider.System, problems.Add).RunAsync(async (id, _) =>
        {
            started.Add(id);
            if (id == "d") await enough.CancelAsync();
        }, enough.Token));

        Assert.Equal(["a", "b", "c", "d"], started);
        Assert.NotEmpty(problems);
        Assert.All(await requests, request => Assert.Contains("since=1767225600.000000000", request, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_daemon_whose_clock_is_behind_ours_is_heard_at_once()
    {
        // A watch that began by our clock would wait a year for the first event that is new to it.
        var now = (_daemonTime.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) * 100;
        using var listener = Listen();
        using var enough = new CancellationTokenSource();
        var requests = ServeAsync(listener, [[Event("a", now + 1)]], [], enough.Token);
        using var client = Client();

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

    [Fact]
    public async Task A_start_whose_event_was_lost_is_told_once_from_the_list()
    {
        var told = await WatchAsync([[Event("known", Now + 1)], [Event("lost", Now + 5_000_200)], [Event("end", Now + 9_000_000)]],
            new() { ["before"] = Now - 2_000_000_000, ["known"] = Now, ["lost"] = Now + 5_000_000, ["quiet"] = Now + 6_000_000 });

        Assert.Equal(["known", "lost", "quiet", "end"], told);
    }

    [Fact]
    public async Task Starts_from_the_list_are_told_in_the_order_in_which_they_were()
    {
        var told = await WatchAsync([[Event("known", Now + 1)], [Event("end", Now + 9_000_000)]],
            new() { ["a"] = Now + 7_000_000, ["b"] = Now + 5_000_000, ["c"] = Now + 6_000_000 });

        Assert.Equal(["known", "b", "c", "a", "end"], told);
    }

    [Fact]
    public async Task A_container_that_is_started_again_after_it_was_listed_is_told_again()
    {
        var running = new Dictionary<string, long> { ["again"] = Now + 1000 };
        var told = await WatchAsync([[Event("known", Now)], [Event("again", Now + 9_000_000), Event("end", Now + 9_000_001)]], running,
            id => running["again"] = id == "again" ? Now + 8_999_000 : running["again"]);

        Assert.Equal(["known", "again", "again", "end"], told);
    }

    private static long Now => (_daemonTime.AddSeconds(1).UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) * 100;

    /// <summary>Watches until the container named end starts.</summary>
    private async Task<List<string>> WatchAsync(string[][] connections, Dictionary<string, long> running, Action<string>? onStart = null)
    {
        using var listener = Listen();
        using var enough = new CancellationTokenSource();
        var serving = ServeAsync(listener, connections, running, enough.Token);
        using var client = Client();
        var told = new List<string>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ContainerWatcher(client, TimeProvider.System, _ => { }).RunAsync(async (id, _) =>
        {
            told.Add(id);
            onStart?.Invoke(id);
            if (id == "end") await enough.CancelAsync();
        }, enough.Token));
        await serving;
        return told;
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

    private static string Time(long nanoseconds) => DateTimeOffset.UnixEpoch.AddTicks(nanoseconds / 100).ToString("yyyy-MM-ddTHH:mm:ss.fffffff", System.Globalization.CultureInfo.InvariantCulture) + "00Z";

    /// <summary>The daemon's time, a stream for each of the connections, and what runs; until the token ends it. The requests for streams.</summary>
    private static async Task<List<string>> ServeAsync(Socket listener, string[][] connections, Dictionary<string, long> running, CancellationToken cancellationToken)
    {
        var (requests, streams) = (new System.Collections.Concurrent.ConcurrentBag<string>(), new Queue<string[]>(connections));
        var answers = new List<Task>();
        try
        {
            while (true) answers.Add(AnswerAsync(await listener.AcceptAsync(cancellationToken)));
        }
        catch (OperationCanceledException)
        {
            // The test has what it wanted.
        }
        // A connection that the client opened and did not need never asks anything.
        await Task.WhenAny(Task.WhenAll(answers), Task.Delay(Timeout.Infinite, cancellationToken));
        return [.. requests];

        async Task AnswerAsync(Socket socket)
        {
            using var _ = socket;
            var buffer = new byte[8192];
            var request = Encoding.ASCII.GetString(buffer, 0, await socket.ReceiveAsync(buffer));
            var path = request.Split(' ')[1].Split('?')[0];
            if (path.EndsWith("/events", StringComparison.Ordinal))
            {
                requests.Add(request);
                // What a watcher asked for and did not come to read it asks for again, so the last one stays.
                var events = streams.Count > 1 ? streams.Dequeue() : streams.Peek();
                var body = string.Concat(events.Select(line => $"{Encoding.UTF8.GetByteCount(line):x}\r\n{line}\r\n"));
                await socket.SendAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n{body}0\r\n\r\n"));
                return;
            }
            var answer = path.EndsWith("/info", StringComparison.Ordinal) ? $"{{\"SystemTime\":\"{_daemonTime:yyyy-MM-ddTHH:mm:ss}.000000000Z\"}}"
                : path.EndsWith("/containers/json", StringComparison.Ordinal) ? $"[{string.Join(',', running.Keys.Select(id => $"{{\"Id\":\"{id}\",\"State\":\"running\"}}"))}]"
                : $"{{\"State\":{{\"StartedAt\":\"{Time(running.GetValueOrDefault(path.Split('/')[^2]))}\"}}}}";
            await socket.SendAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: {answer.Length}\r\n\r\n{answer}"));
        }
    }
}
