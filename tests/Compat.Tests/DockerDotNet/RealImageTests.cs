using System.Diagnostics;
using Docker.DotNet;
using Docker.DotNet.Models;

namespace Compat.Tests.DockerDotNet;

[Trait("Category", "Docker")]
public sealed class RealImageTests(DaemonFixture fixture) : IClassFixture<DaemonFixture>
{
    [SkippableFact]
    public async Task Tags_and_removes_images()
    {
        using var client = Connect();

        await client.Images.TagImageAsync(DaemonFixture.Image, new ImageTagParameters { RepositoryName = "other", Tag = "2" });
        var tagged = await client.Images.InspectImageAsync("other:2");
        var removed = await client.Images.DeleteImageAsync("other:2", new ImageDeleteParameters());

        Assert.Contains("other:2", tagged.RepoTags);
        Assert.Equal("other:2", Assert.Single(removed)["Untagged"]);
        await Assert.ThrowsAsync<DockerImageNotFoundException>(() => client.Images.InspectImageAsync("other:2"));
    }

    [SkippableFact]
    public async Task Loads_what_docker_saved()
    {
        using var client = Connect();
        var archive = Path.Combine(fixture.Daemon.Folder.FullName, "saved.tar");
        using var save = Process.Start("docker", ["--host", $"{fixture.Daemon.UnixEndpoint}", "save", "--output", archive, DaemonFixture.Image]);
        await save.WaitForExitAsync();
        Assert.Equal(0, save.ExitCode);
        await client.Images.DeleteImageAsync(DaemonFixture.Image, new ImageDeleteParameters { Force = true });

        var messages = new Received<JSONMessage>();
        await using (var stream = File.OpenRead(archive))
            await client.Images.LoadImageAsync(new ImageLoadParameters { Quiet = true }, stream, messages);

        var image = await client.Images.InspectImageAsync(DaemonFixture.Image);
        Assert.Equal("1000", image.Config.User);
        Assert.Contains(messages.Values, m => m.Stream == $"Loaded image: {DaemonFixture.Image}\n");
    }

    [SkippableFact]
    public async Task A_failed_pull_is_an_exception_or_a_message_but_never_silence()
    {
        using var client = Connect();
        var messages = new Received<JSONMessage>();

        // Nothing listens on port 9, so the daemon fails without leaving the machine.
        var error = await Record.ExceptionAsync(() => client.Images.CreateImageAsync(
            new ImagesCreateParameters { FromImage = "127.0.0.1:9/none", Tag = "1" }, null, messages));

        Assert.True(error is DockerApiException || messages.Values.Any(m => !string.IsNullOrEmpty(m.ErrorMessage)), $"{error}");
    }

    [SkippableFact]
    public async Task Makes_and_removes_networks()
    {
        using var client = Connect();

        var created = await client.Networks.CreateNetworkAsync(new NetworksCreateParameters
        {
            Name = "inner",
            Internal = true,
            Options = new Dictionary<string, string> { ["com.docker.network.bridge.enable_icc"] = "false" },
        });
        var network = await client.Networks.InspectNetworkAsync(created.ID);
        await client.Networks.DeleteNetworkAsync(created.ID);

        Assert.True(network.Internal);
        Assert.Equal("false", network.Options["com.docker.network.bridge.enable_icc"]);
        await Assert.ThrowsAsync<DockerNetworkNotFoundException>(() => client.Networks.InspectNetworkAsync(created.ID));
    }

    [SkippableFact]
    public async Task Kills_and_restarts_containers()
    {
        using var client = Connect();
        var created = await client.Containers.CreateContainerAsync(new CreateContainerParameters
        {
            Image = DaemonFixture.Image,
            Cmd = ["sleep", "600"],
            HostConfig = new HostConfig { NetworkMode = "none" },
        });
        await client.Containers.StartContainerAsync(created.ID, null);

        await client.Containers.RestartContainerAsync(created.ID, new ContainerRestartParameters { WaitBeforeKillSeconds = 1 });
        var restarted = await client.Containers.InspectContainerAsync(created.ID);
        await client.Containers.KillContainerAsync(created.ID, new ContainerKillParameters { Signal = "KILL" });
        var ended = await client.Containers.WaitContainerAsync(created.ID);
        await client.Containers.RemoveContainerAsync(created.ID, new ContainerRemoveParameters());

        Assert.True(restarted.State.Running);
        Assert.Equal(137, ended.StatusCode);
    }

    private DockerClient Connect() => new DockerClientConfiguration(fixture.Daemon.UnixEndpoint).CreateClient();
}
