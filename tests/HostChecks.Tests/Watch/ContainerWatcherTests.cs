using System.Net.Sockets;
using System.Text;
using HostChecks.Docker;
using HostChecks.Watch;

namespace HostChecks.Tests.Watch;

/// <summary>A daemon whose event stream breaks.</summary>
public sealed class ContainerWatcherTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gh-watch-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_broken_stream_loses_no_event_and_repeats_none()
    {
        var path = Path.Combine(_folder, "s");
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen();
        var now = (DateTimeOffset.UtcNow.AddMinutes(1).UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) * 100;
        // The second connection is asked from the last event on, so a real daemon sends that one again.
        var requests = ServeAsync(listener, [[Event("a", now), Event("b", now + 1)], [Event("b", now + 1), Event("c", now + 1), Event("d", now + 2)]]);
        using var client = new EngineClient(new DockerEndpoint { Address = new Uri($"unix://{path}") }, TimeSpan.FromSeconds(30));
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
        Assert.Contains($"since={(now + 1) / 1_000_000_000}.{(now + 1) % 1_000_000_000:D9}", (await requests)[1], StringComparison.Ordinal);
    }

    private static string Event(string id, long time) =>
        $"{{\"Type\":\"container\",\"Action\":\"start\",\"Actor\":{{\"ID\":\"{id}\",\"Attributes\":{{}}}},\"time\":{time / 1_000_000_000},\"timeNano\":{time}}}\n";

    private static async Task<List<string>> ServeAsync(Socket listener, string[][] connections)
    {
        var requests = new List<string>();
        foreach (var events in connections)
        {
            using var socket = await listener.AcceptAsync();
            var buffer = new byte[8192];
            requests.Add(Encoding.ASCII.GetString(buffer, 0, await socket.ReceiveAsync(buffer)));
            var body = string.Concat(events.Select(line => $"{Encoding.UTF8.GetByteCount(line):x}\r\n{line}\r\n"));
            await socket.SendAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n{body}0\r\n\r\n"));
        }
        return requests;
    }
}
