using Docker.DotNet;
using Docker.DotNet.Models;

namespace Compat.Tests.DockerDotNet;

public sealed class ResponseTests
{
    [Fact]
    public async Task Reads_unknown_members_missing_members_nulls_and_names_of_another_case()
    {
        using var engine = new FakeEngine("""{"Future":{"a":[1]},"ncpu":4,"LiveRestoreEnabled":null,"SecurityOptions":null}""");
        using var client = new DockerClientConfiguration(engine.Endpoint).CreateClient();

        var info = await client.System.GetSystemInfoAsync();

        Assert.Equal(4, info.NCPU);
        Assert.False(info.LiveRestoreEnabled);
        Assert.Null(info.SecurityOptions);
        Assert.Null(info.Name);
    }

    [Fact]
    public async Task Reads_times_from_unix_seconds()
    {
        using var engine = new FakeEngine("""[{"Id":"c1","Created":1700000000,"Ports":[{"PrivatePort":80,"Type":"tcp"}]}]""");
        using var client = new DockerClientConfiguration(engine.Endpoint).CreateClient();

        var container = Assert.Single(await client.Containers.ListContainersAsync(new ContainersListParameters()));

        Assert.Equal(new DateTime(2023, 11, 14, 22, 13, 20, DateTimeKind.Utc), container.Created);
        Assert.Equal(DateTimeKind.Utc, container.Created.Kind);
        Assert.Equal(80, Assert.Single(container.Ports).PrivatePort);
    }

    [Fact]
    public async Task Reads_times_from_text_durations_from_nanoseconds_and_restart_policies_from_names()
    {
        using var engine = new FakeEngine(
            """
            {
              "Id": "c1", "Created": "2026-11-21T10:00:00.123456789Z",
              "State": { "StartedAt": "2026-11-21T10:00:01Z", "Running": true },
              "Config": { "StopTimeout": 9, "Healthcheck": { "Interval": 30000000000 } },
              "HostConfig": { "RestartPolicy": { "Name": "on-failure", "MaximumRetryCount": 5 }, "PidsLimit": null, "CgroupnsMode": "private" }
            }
            """);
        using var client = new DockerClientConfiguration(engine.Endpoint).CreateClient();

        var container = await client.Containers.InspectContainerAsync("c1");

        Assert.Equal(new DateTime(2026, 11, 21, 10, 0, 0, DateTimeKind.Utc), container.Created, TimeSpan.FromSeconds(1));
        Assert.Equal("2026-11-21T10:00:01Z", container.State.StartedAt);
        Assert.Equal(TimeSpan.FromSeconds(9), container.Config.StopTimeout);
        Assert.Equal(TimeSpan.FromSeconds(30), container.Config.Healthcheck.Interval);
        Assert.Equal(RestartPolicyKind.OnFailure, container.HostConfig.RestartPolicy.Name);
        Assert.Null(container.HostConfig.PidsLimit);
    }

    [Theory]
    [InlineData("", RestartPolicyKind.Undefined)]
    [InlineData("no", RestartPolicyKind.No)]
    [InlineData("unless-stopped", RestartPolicyKind.UnlessStopped)]
    public async Task Reads_every_name_of_a_restart_policy(string name, RestartPolicyKind expected)
    {
        using var engine = new FakeEngine($$$$"""{"HostConfig":{"RestartPolicy":{"Name":"{{{{name}}}}"}}}""");
        using var client = new DockerClientConfiguration(engine.Endpoint).CreateClient();

        var container = await client.Containers.InspectContainerAsync("c1");

        Assert.Equal(expected, container.HostConfig.RestartPolicy.Name);
    }

    [Fact]
    public async Task Reports_each_event_of_a_stream()
    {
        using var engine = new FakeEngine("""{"Type":"container","Action":"start"}""" + "\n" + """{"Type":"image","Action":"pull"}""" + "\n");
        using var client = new DockerClientConfiguration(engine.Endpoint).CreateClient();
        var events = new Received<Message>();

        await client.System.MonitorEventsAsync(new ContainerEventsParameters(), events);

        Assert.Equal(["start", "pull"], events.Values.Select(e => e.Action));
    }

    [Fact]
    public async Task Reads_swarm_identity_bytes_from_base64()
    {
        using var engine = new FakeEngine("""{"ID":"s","TLSInfo":{"CertIssuerSubject":"AQI="}}""");
        using var client = new DockerClientConfiguration(engine.Endpoint).CreateClient();

        var swarm = await client.Swarm.InspectSwarmAsync();

        Assert.Equal<byte>([1, 2], swarm.TLSInfo.CertIssuerSubject);
    }
}
