using System.Text.Json;
using Baseline.Evidence;
using HostChecks.Collecting;
using HostChecks.Docker;
using HostChecks.Fleets;
using HostChecks.Tests.Support;
using OpenSsh;
using OpenSsh.Tests;

namespace HostChecks.Tests.Docker;

/// <summary>The Docker API through the SSH connection of a host, with a real sshd that forwards nothing and a real daemon.</summary>
[Trait("Category", "Docker")]
public sealed class SshDialTests(EngineFixture engine) : IClassFixture<EngineFixture>, IDisposable
{
    private readonly TestSshd _sshd = TestSshd.Start("DisableForwarding yes");

    public void Dispose() => _sshd.Dispose();

    [SkippableFact]
    public async Task Reads_the_same_as_on_the_host_itself()
    {
        var over = await ReadAsync($"ssh://{engine.Daemon.SocketPath}", DockerQuery.Version, DockerQuery.Containers, DockerQuery.Networks);
        using var client = new EngineClient(engine.Unix, TimeSpan.FromMinutes(1));
        var local = await new DockerReader(client, TimeSpan.FromMinutes(1)).ReadAsync([new DockerProbe(DockerQuery.Containers)], CancellationToken.None);

        Assert.All(over.Values, reading => Assert.True(reading.Status == ReadingStatus.Read, reading.Reason));
        Assert.Equal(local["docker:containers"], over["docker:containers"]);
    }

    [SkippableFact]
    public async Task A_socket_that_is_not_there_is_a_failure_in_the_words_of_the_host()
    {
        Skip.IfNot(File.Exists("/usr/bin/docker") || File.Exists("/usr/local/bin/docker"), "the docker client is not installed");

        var reading = (await ReadAsync("ssh:///nonexistent/docker.sock", DockerQuery.Info))["docker:info"];

        Assert.Equal(ReadingStatus.Failed, reading.Status);
        Assert.Contains("/nonexistent/docker.sock", reading.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_login_is_told_as_such()
    {
        var reading = (await ReadAsync(_sshd.Target with { PrivateKey = _sshd.ForeignPrivateKey }, "ssh://", DockerQuery.Info))["docker:info"];

        Assert.Equal(ReadingStatus.Failed, reading.Status);
        Assert.Contains("login refused", reading.Reason, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_inventory_of_a_host_needs_nothing_but_ssh()
    {
        var fleet = JsonSerializer.Serialize(new
        {
            schemaVersion = 1,
            nodes = new[]
            {
                new
                {
                    name = "n1",
                    ssh = new { host = _sshd.Target.Host, port = _sshd.Target.Port, user = _sshd.Target.User, hostKey = _sshd.HostKey, privateKey = _sshd.PrivateKey },
                    docker = new { endpoint = $"ssh://{engine.Daemon.SocketPath}" },
                },
            },
        });

        var run = await AppRun.RunAsync([], fleet, "inventory", "--fleet", "-");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("risky", run.Out, StringComparison.Ordinal);
    }

    private Task<System.Collections.Immutable.ImmutableDictionary<string, Reading>> ReadAsync(string endpoint, params string[] queries) => ReadAsync(_sshd.Target, endpoint, queries);

    private static async Task<System.Collections.Immutable.ImmutableDictionary<string, Reading>> ReadAsync(SshTarget target, string endpoint, params string[] queries)
    {
        var node = new FleetNode
        {
            Name = "n1",
            Ssh = new FleetSsh { Host = target.Host, Port = target.Port, User = target.User, HostKey = target.HostKey, PrivateKey = target.PrivateKey },
            Docker = new FleetDocker { Endpoint = endpoint },
        };
        await using var agents = new AgentPool();
        await using var engine = await NodeEngine.OpenAsync(node, agents, TimeSpan.FromMinutes(1), allowSudo: true, CancellationToken.None);
        return await new DockerReader(engine.Client, TimeSpan.FromMinutes(1)).ReadAsync(queries.Select(query => new DockerProbe(query)), CancellationToken.None);
    }
}
