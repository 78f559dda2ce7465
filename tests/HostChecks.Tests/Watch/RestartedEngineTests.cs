using Docker.DotNet.Models;
using HostChecks.Docker;
using HostChecks.Tests.Support;
using HostChecks.Watch;

namespace HostChecks.Tests.Watch;

/// <summary>A real engine that is restarted while it is watched.</summary>
[Trait("Category", "Docker")]
public sealed class RestartedEngineTests(EngineFixture engine) : IClassFixture<EngineFixture>
{
    [SkippableFact]
    public async Task No_start_is_lost_and_none_is_told_twice()
    {
        var ids = new List<string>();
        foreach (var name in (string[])["first", "second", "third"]) ids.Add(await engine.CreateAsync(name, new HostConfig()));
        using var client = new EngineClient(engine.Unix, TimeSpan.FromSeconds(30));
        using var enough = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var (seen, problems) = (new List<string>(), new List<string>());
        var firstSeen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var watching = new ContainerWatcher(client, TimeProvider.System, problems.Add).RunAsync(async (id, _) =>
        {
            seen.Add(id);
            firstSeen.TrySetResult();
            if (id == ids[2]) await enough.CancelAsync();
        }, enough.Token);

        await StartAsync(ids[0]);
        await Task.WhenAny(firstSeen.Task, watching);
        await engine.Daemon.RestartAsync();
        // Before the watch can be connected again.
        await StartAsync(ids[1]);
        await StartAsync(ids[2]);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watching);
        Assert.Equal(ids, seen);
        Assert.NotEmpty(problems);
    }

    private async Task StartAsync(string id)
    {
        using var client = engine.Client();
        await client.Containers.StartContainerAsync(id, new ContainerStartParameters());
    }
}
