using System.Formats.Tar;
using System.Text;
using Docker.DotNet;
using Docker.DotNet.Models;

namespace Compat.Tests.DockerDotNet;

[Trait("Category", "Docker")]
public sealed class RealDaemonTests(DaemonFixture fixture) : IClassFixture<DaemonFixture>
{
    [SkippableTheory]
    [InlineData("unix")]
    [InlineData("tcp")]
    [InlineData("http")]
    public async Task Describes_itself_over_every_plain_transport(string scheme)
    {
        var daemon = fixture.Daemon;
        var endpoint = scheme == "unix" ? daemon.UnixEndpoint : new Uri($"{scheme}://127.0.0.1:{daemon.Port}");
        using var client = new DockerClientConfiguration(endpoint).CreateClient();

        await client.System.PingAsync();
        var info = await client.System.GetSystemInfoAsync();
        var version = await client.System.GetVersionAsync();

        Assert.Equal("vfs", info.Driver);
        Assert.Equal("linux", info.OSType);
        Assert.Equal($"{daemon.Folder.FullName}/data", info.DockerRootDir);
        Assert.True(info.NCPU > 0);
        Assert.True(info.MemTotal > 0);
        Assert.Contains(info.SecurityOptions, o => o.StartsWith("name=seccomp", StringComparison.Ordinal));
        Assert.Equal("inactive", info.Swarm.LocalNodeState);
        Assert.Contains("runc", info.Runtimes.Keys);
        Assert.Contains("json-file", info.Plugins.Log);
        Assert.Equal(info.ServerVersion, version.Version);
        Assert.Contains(version.Components, c => c.Name == "containerd");
    }

    [SkippableFact]
    public async Task Describes_images()
    {
        using var client = Connect();

        var listed = (await client.Images.ListImagesAsync(new ImagesListParameters())).Single(i => i.RepoTags.Contains(DaemonFixture.Image));
        var image = await client.Images.InspectImageAsync(DaemonFixture.Image);
        var history = await client.Images.GetImageHistoryAsync(DaemonFixture.Image);

        Assert.Equal(listed.ID, image.ID);
        Assert.Equal(listed.Created, image.Created, TimeSpan.FromSeconds(1));
        Assert.Equal("1000", image.Config.User);
        Assert.Equal(["sh"], image.Config.Cmd);
        Assert.Single(image.RootFS.Layers);
        Assert.Equal(image.ID, Assert.Single(history).ID);
        await Assert.ThrowsAsync<DockerImageNotFoundException>(() => client.Images.InspectImageAsync("absent"));
    }

    [SkippableFact]
    public async Task Describes_networks_volumes_plugins_and_the_absence_of_a_swarm()
    {
        using var client = Connect();
        var volume = await client.Volumes.CreateAsync(new VolumesCreateParameters { Name = "v1", Labels = new Dictionary<string, string> { ["a"] = "b" } });

        var networks = await client.Networks.ListNetworksAsync();
        var host = await client.Networks.InspectNetworkAsync("host");
        var volumes = await client.Volumes.ListAsync();
        var plugins = await client.Plugin.ListPluginsAsync(new PluginListParameters());
        await client.Volumes.RemoveAsync("v1");

        Assert.Equal("local", volume.Driver);
        Assert.Equal(["host", "none"], networks.Select(n => n.Name).Order());
        Assert.Equal("host", host.Driver);
        Assert.Equal("b", volumes.Volumes.Single(v => v.Name == "v1").Labels["a"]);
        Assert.Empty(plugins);
        var error = await Assert.ThrowsAsync<Exception>(() => client.Swarm.ListNodesAsync());
        Assert.Equal("Node is not part of a swarm.", error.Message);
    }

    [SkippableFact]
    public async Task Runs_a_container_to_its_end_and_reads_both_outputs()
    {
        using var client = Connect();
        var created = await client.Containers.CreateContainerAsync(new CreateContainerParameters
        {
            Image = DaemonFixture.Image,
            Cmd = ["sh", "-c", "echo out; echo err >&2; exit 3"],
            HostConfig = new HostConfig { NetworkMode = "none" },
        });

        Assert.True(await client.Containers.StartContainerAsync(created.ID, null));
        var ended = await client.Containers.WaitContainerAsync(created.ID);
        using var logs = await client.Containers.GetContainerLogsAsync(created.ID, tty: false, new ContainerLogsParameters { ShowStdout = true, ShowStderr = true });
        var (stdout, stderr) = await logs.ReadOutputToEndAsync(CancellationToken.None);
        await client.Containers.RemoveContainerAsync(created.ID, new ContainerRemoveParameters { Force = true });

        Assert.Equal(3, ended.StatusCode);
        Assert.Equal("out\n", stdout);
        Assert.Equal("err\n", stderr);
        await Assert.ThrowsAsync<DockerContainerNotFoundException>(() => client.Containers.InspectContainerAsync(created.ID));
    }

    [SkippableFact]
    public async Task Reads_a_running_containers_settings_and_processes()
    {
        using var client = Connect();
        var created = await client.Containers.CreateContainerAsync(new CreateContainerParameters
        {
            Name = "settings",
            Image = DaemonFixture.Image,
            Cmd = ["sleep", "600"],
            Labels = new Dictionary<string, string> { ["purpose"] = "settings" },
            HostConfig = new HostConfig
            {
                NetworkMode = "none",
                ReadonlyRootfs = true,
                CapDrop = ["ALL"],
                SecurityOpt = ["no-new-privileges"],
                Memory = 64 * 1024 * 1024,
                Mounts = [new Mount { Type = "tmpfs", Target = "/tmp", TmpfsOptions = new TmpfsOptions { SizeBytes = 1 << 20 } }],
                RestartPolicy = new RestartPolicy { Name = RestartPolicyKind.OnFailure, MaximumRetryCount = 5 },
                Ulimits = [new Ulimit { Name = "nofile", Soft = 64, Hard = 128 }],
            },
        });
        await client.Containers.StartContainerAsync(created.ID, new ContainerStartParameters());

        var filter = new Dictionary<string, IDictionary<string, bool>> { ["label"] = new Dictionary<string, bool> { ["purpose=settings"] = true } };
        var listed = Assert.Single(await client.Containers.ListContainersAsync(new ContainersListParameters { Filters = filter }));
        var container = await client.Containers.InspectContainerAsync(created.ID);
        var processes = await client.Containers.ListProcessesAsync(created.ID, new ContainerListProcessesParameters { PsArgs = "-eo pid,args" });
        var changes = await client.Containers.InspectChangesAsync(created.ID);
        var stopped = await client.Containers.StopContainerAsync(created.ID, new ContainerStopParameters { WaitBeforeKillSeconds = 1 });
        var stoppedAgain = await client.Containers.StopContainerAsync(created.ID, new ContainerStopParameters());
        await client.Containers.RemoveContainerAsync(created.ID, new ContainerRemoveParameters());

        Assert.Equal("running", listed.State);
        Assert.Equal(["/settings"], listed.Names);
        Assert.True(container.State.Running);
        Assert.True(container.HostConfig.ReadonlyRootfs);
        Assert.Equal(["ALL"], container.HostConfig.CapDrop);
        Assert.Equal(["no-new-privileges"], container.HostConfig.SecurityOpt);
        Assert.Equal(RestartPolicyKind.OnFailure, container.HostConfig.RestartPolicy.Name);
        Assert.Equal(128, Assert.Single(container.HostConfig.Ulimits).Hard);
        Assert.Equal("tmpfs", Assert.Single(container.Mounts).Type);
        Assert.Equal("1000", container.Config.User);
        Assert.Equal("sleep 600", Assert.Single(processes.Processes)[1]);
        var change = Assert.Single(changes);
        Assert.Equal("/tmp", change.Path);
        Assert.Equal(FileSystemChangeKind.Add, change.Kind);
        Assert.True(stopped);
        Assert.False(stoppedAgain);
    }

    [SkippableFact]
    public async Task Runs_a_command_in_a_container_and_answers_its_input()
    {
        using var client = Connect();
        var created = await client.Containers.CreateContainerAsync(new CreateContainerParameters
        {
            Image = DaemonFixture.Image,
            Cmd = ["sleep", "600"],
            HostConfig = new HostConfig { NetworkMode = "none" },
        });
        await client.Containers.StartContainerAsync(created.ID, null);

        var exec = await client.Exec.ExecCreateContainerAsync(created.ID, new ContainerExecCreateParameters
        {
            AttachStdin = true,
            AttachStdout = true,
            AttachStderr = true,
            Cmd = ["sh", "-c", "read name; echo hello $name; exit 4"],
        });
        using var stream = await client.Exec.StartAndAttachContainerExecAsync(exec.ID, tty: false);
        var input = Encoding.UTF8.GetBytes("golden\n");
        await stream.WriteAsync(input, 0, input.Length, CancellationToken.None);
        var (stdout, _) = await stream.ReadOutputToEndAsync(CancellationToken.None);
        var ended = await client.Exec.InspectContainerExecAsync(exec.ID);
        await client.Containers.RemoveContainerAsync(created.ID, new ContainerRemoveParameters { Force = true });

        Assert.Equal("hello golden\n", stdout);
        Assert.Equal(4, ended.ExitCode);
    }

    [SkippableFact]
    public async Task Copies_files_in_and_out_of_a_container()
    {
        using var client = Connect();
        var created = await client.Containers.CreateContainerAsync(new CreateContainerParameters { Image = DaemonFixture.Image });
        using var tar = new MemoryStream();
        await using (var writer = new TarWriter(tar, TarEntryFormat.Pax, leaveOpen: true))
        {
            var content = new MemoryStream("kept"u8.ToArray());
            await writer.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, "note") { DataStream = content });
        }

        tar.Position = 0;
        await client.Containers.ExtractArchiveToContainerAsync(created.ID, new ContainerPathStatParameters { Path = "/" }, tar);
        var path = new GetArchiveFromContainerParameters { Path = "/note" };
        var stat = await client.Containers.GetArchiveFromContainerAsync(created.ID, path, statOnly: true);
        var archive = await client.Containers.GetArchiveFromContainerAsync(created.ID, path, statOnly: false);
        await using var reader = new TarReader(archive.Stream);
        using var text = new StreamReader((await reader.GetNextEntryAsync())!.DataStream!);

        Assert.Equal("note", stat.Stat.Name);
        Assert.Equal(4, stat.Stat.Size);
        Assert.Null(stat.Stream);
        Assert.Equal("kept", await text.ReadToEndAsync());
        await client.Containers.RemoveContainerAsync(created.ID, new ContainerRemoveParameters());
    }

    [SkippableFact]
    public async Task Reports_what_happened_between_two_times()
    {
        using var client = Connect();
        var created = await client.Containers.CreateContainerAsync(new CreateContainerParameters { Image = DaemonFixture.Image, Name = "seen" });
        await client.Containers.RemoveContainerAsync(created.ID, new ContainerRemoveParameters());
        var events = new Received<Message>();

        await client.System.MonitorEventsAsync(
            new ContainerEventsParameters { Since = "0", Until = $"{DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 1}" },
            events);

        Assert.Equal(["create", "destroy"], events.Values.Where(e => e.Actor.ID == created.ID).Select(e => e.Action));
    }

    private DockerClient Connect() => new DockerClientConfiguration(fixture.Daemon.UnixEndpoint).CreateClient();
}
