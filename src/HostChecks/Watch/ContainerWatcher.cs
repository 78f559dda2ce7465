using System.Text.Json;
using System.Threading.Channels;
using Docker.DotNet.Models;
using HostChecks.Docker;

namespace HostChecks.Watch;

/// <summary>Follows the starts of containers on one daemon, for ever: a broken stream is opened again where it broke.</summary>
public sealed class ContainerWatcher(EngineClient client, TimeProvider clock, Action<string> problem)
{
    private static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(30);

    /// <summary>Calls <paramref name="started"/> once for each start, as they come, with the container's id and the time in nanoseconds. Ends by cancellation only.</summary>
    public async Task RunAsync(Func<string, long, Task> started, CancellationToken cancellationToken)
    {
        var asked = clock.GetUtcNow();
        EventCursor? cursor = null;
        var pause = TimeSpan.FromSeconds(1);
        while (true)
        {
            var before = cursor?.Last;
            try
            {
                cursor ??= new EventCursor(await BeginAsync(asked, cancellationToken));
                await StreamAsync(cursor, started, cancellationToken);
                problem("the event stream ended");
            }
            catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                problem($"the event stream broke: {DockerFailure.Reading("events", error, client.Endpoint).Reason}");
            }
            pause = cursor?.Last == before ? TimeSpan.FromSeconds(Math.Min(pause.TotalSeconds * 2, _longestPause.TotalSeconds)) : TimeSpan.FromSeconds(1);
            await Task.Delay(pause, clock, cancellationToken);
        }
    }

    /// <summary>When the watch begins, by the daemon's clock: where ours is ahead, its next events would look like old ones.</summary>
    private async Task<DateTimeOffset> BeginAsync(DateTimeOffset asked, CancellationToken cancellationToken)
    {
        using var info = JsonDocument.Parse(await client.InfoAsync(cancellationToken));
        return info.RootElement.TryGetProperty("SystemTime", out var time) && time.ValueKind == JsonValueKind.String && time.TryGetDateTimeOffset(out var now) && now < asked ? now : asked;
    }

    private async Task StreamAsync(EventCursor cursor, Func<string, long, Task> started, CancellationToken cancellationToken)
    {
        // The callback of the client must return at once; a queue keeps the order.
        var queue = Channel.CreateUnbounded<Message>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
        var reading = ReadAsync();
        await foreach (var message in queue.Reader.ReadAllAsync(cancellationToken))
        {
            if (message.Actor?.ID is { Length: > 0 } id && cursor.Accept(message.TimeNano, $"{id}:{message.Action}")) await started(id, message.TimeNano);
        }
        await reading;

        async Task ReadAsync()
        {
            try
            {
                await client.MonitorStartsAsync(cursor.Since, new Direct(message => queue.Writer.TryWrite(message)), cancellationToken);
            }
            finally
            {
                queue.Writer.Complete();
            }
        }
    }

    /// <summary>Unlike <see cref="Progress{T}"/> it neither changes threads nor order.</summary>
    private sealed class Direct(Action<Message> report) : IProgress<Message>
    {
        public void Report(Message value) => report(value);
    }
}
