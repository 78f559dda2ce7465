using System.Text.Json;
using Baseline.Catalogue;
using Docker.DotNet.Models;
using HostChecks.Cli;
using HostChecks.Tests.Support;

namespace HostChecks.Tests.Watch;

[Trait("Category", "Docker")]
public sealed class WatchCommandTests(EngineFixture engine) : IClassFixture<EngineFixture>
{
    [SkippableFact]
    public async Task A_risky_container_is_reported_as_it_starts_and_an_interruption_gives_130()
    {
        using var client = engine.Client();
        var id = await engine.CreateAsync("watched", new HostConfig { Privileged = true });
        using var output = new LineSink();
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var app = new HostChecksApp(AllControls.List, TimeProvider.System);
        var watching = app.RunAsync(["watch", "--local", "--docker", engine.Daemon.UnixEndpoint.ToString(), "--format", "json", "--control", "DKR-CTR-001"],
            new HostChecksStreams(output, TextWriter.Null, TextReader.Null), stop.Token);

        // A start has to be seen whenever the watch is ready for it: start until it is.
        while (!output.First.Task.IsCompleted && !watching.IsCompleted)
        {
            await client.Containers.StartContainerAsync(id, new ContainerStartParameters());
            await Task.WhenAny(output.First.Task, watching, Task.Delay(500));
            await client.Containers.KillContainerAsync(id, new ContainerKillParameters());
        }
        await stop.CancelAsync();

        Assert.Equal(130, await watching);
        using var line = JsonDocument.Parse(await output.First.Task);
        Assert.Equal("watched", line.RootElement.GetProperty("container").GetString());
        Assert.Equal("DKR-CTR-001", line.RootElement.GetProperty("control").GetString());
        Assert.Equal("critical", line.RootElement.GetProperty("severity").GetString());
    }

    private sealed class LineSink : StringWriter
    {
        public TaskCompletionSource<string> First { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override void WriteLine(string? value) => First.TrySetResult(value ?? "");
    }
}
