using System.Text.Json;
using System.Threading.Channels;
using Docker.DotNet.Models;
using HostChecks.Docker;

namespace HostChecks.Watch;

/// <summary>
/// Follows the starts of containers on one daemon, for ever: a broken stream is opened again where it broke. A daemon keeps its last
/// 256 events, health checks among them, and none over a restart of its own; so what runs is listed then, and a start that no event told is told.
/// </summary>
public sealed class ContainerWatcher(EngineClient client, TimeProvider clock, Action<string> problem)
{
    private static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(30);

    private readonly RunningContainers _running = new(client);

    /// <summary>Calls <paramref name="started"/> once for each start, as they come, with the container's id and the time in nanoseconds. Ends by cancellation only.</summary>
    public async Task RunAsync(Func<string, long, Task> started, CancellationToken cancellationToken)
    {
        var asked = clock.GetUtcNow();
        EventCursor? cursor = null;
        StartLedger? ledger = null;
        var broke = false;
        var pause = TimeSpan.FromSeconds(1);
        while (true)
        {
            var before = cursor?.Last;
            try
            {
                cursor ??= new EventCursor(await BeginAsync(asked, cancellationToken));
                ledger ??= new StartLedger(cursor.Start);
                await StreamAsync(cursor, ledger, broke, started, cancellationToken);
                problem("the event stream ended");
            }
            catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                problem($"the event stream broke: {DockerFailure.Reading("events", error, client.Endpoint).Reason}");
            }
            broke = true;
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

    private async Task StreamAsync(EventCursor cursor, StartLedger ledger, bool broke, Func<string, long, Task> started, CancellationToken cancellationToken)
    {
        // The callback of the client must return at once; a queue keeps the order.
        var queue = Channel.CreateUnbounded<Message>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // Before the list is asked for: what starts meanwhile is in one of them.
        var reading = ReadAsync(cursor.Since);
        try
        {
            if (broke) await CatchUpAsync(ledger, started, cancellationToken);
            await foreach (var message in queue.Reader.ReadAllAsync(cancellationToken))
            {
                if (message.Actor?.ID is { Length: > 0 } id && cursor.Accept(message.TimeNano, $"{id}:{message.Action}")) await HearAsync(id, message.TimeNano, ledger, started, cancellationToken);
            }
        }
        catch
        {
            await ending.CancelAsync();
            // The client does not always end when it is told to; how it ends matters to nobody now.
            _ = reading.ContinueWith(ended => ended.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            throw;
        }
        await reading;

        async Task ReadAsync(string since)
        {
            try
            {
                await client.MonitorStartsAsync(since, new Direct(message => queue.Writer.TryWrite(message)), ending.Token);
            }
            finally
            {
                queue.Writer.Complete();
            }
        }
    }

    private async Task CatchUpAsync(StartLedger ledger, Func<string, long, Task> started, CancellationToken cancellationToken)
    {
        var running = await _running.IdsAsync(cancellationToken);
        ledger.Keep(running);
        var starts = new List<(long Time, string Id)>();
        foreach (var id in running)
        {
            if (await _running.StartedAtAsync(id, cancellationToken) is { } time) starts.Add((time, id));
        }
        foreach (var (time, id) in starts.Order())
        {
            if (ledger.AcceptListed(id, time)) await started(id, time);
        }
    }

    private async Task HearAsync(string id, long time, StartLedger ledger, Func<string, long, Task> started, CancellationToken cancellationToken)
    {
        var isTold = ledger.ListedRun(id, time) is { } run && await _running.StartedAtAsync(id, cancellationToken) == run;
        ledger.Heard(id, time);
        if (ledger.IsFull) ledger.Keep(await _running.IdsAsync(cancellationToken));
        if (!isTold) await started(id, time);
    }

    /// <summary>Unlike <see cref="Progress{T}"/> it neither changes threads nor order.</summary>
    private sealed class Direct(Action<Message> report) : IProgress<Message>
    {
        public void Report(Message value) => report(value);
    }
}
