using Docker.DotNet;
using Docker.DotNet.Models;

namespace Compat.Tests.DockerDotNet;

public sealed class RequestTests
{
    [Fact]
    public async Task Sends_no_version_unless_asked_to()
    {
        using var engine = new FakeEngine("{}");
        using var any = new DockerClientConfiguration(engine.Endpoint).CreateClient();
        using var fixedVersion = new DockerClientConfiguration(engine.Endpoint).CreateClient(new System.Version(1, 41));

        await any.System.GetSystemInfoAsync();
        await fixedVersion.System.GetSystemInfoAsync();

        Assert.Equal(["/info", "/v1.41/info"], engine.Exchanges.Select(e => e.Target));
    }

    [Fact]
    public async Task Sends_filters_as_json_and_flags_as_digits_and_leaves_out_defaults()
    {
        using var engine = new FakeEngine("[]");
        using var client = new DockerClientConfiguration(engine.Endpoint).CreateClient();
        var parameters = new ContainersListParameters
        {
            All = true,
            Size = false,
            Limit = 5,
            Filters = new Dictionary<string, IDictionary<string, bool>> { ["status"] = new Dictionary<string, bool> { ["running"] = true } },
        };

        await client.Containers.ListContainersAsync(parameters);

        var query = Assert.Single(engine.Exchanges).Target.Split('?')[1].Split('&').Order();
        Assert.Equal(["all=1", """filters={"status":{"running":true}}""", "limit=5"], query);
    }

    [Fact]
    public async Task Sends_lists_as_repeated_parameters()
    {
        using var engine = new FakeEngine("");
        using var client = new DockerClientConfiguration(engine.Endpoint).CreateClient();
        var parameters = new ImagesCreateParameters { FromImage = "a", Tag = "1", Changes = ["CMD x", "USER 1"] };

        await client.Images.CreateImageAsync(parameters, null, new Progress<JSONMessage>());

        var exchange = Assert.Single(engine.Exchanges);
        var query = exchange.Target.Split('?')[1].Split('&').Order();
        Assert.Equal(["changes=CMD x", "changes=USER 1", "fromImage=a", "tag=1"], query);
        Assert.Contains("X-Registry-Auth: e30=", exchange.Headers);
    }

    [Fact]
    public async Task Refuses_a_missing_required_parameter()
    {
        using var engine = new FakeEngine("{}");
        using var client = new DockerClientConfiguration(engine.Endpoint).CreateClient();

        await Assert.ThrowsAsync<ArgumentException>(
            () => client.Containers.GetArchiveFromContainerAsync("c", new GetArchiveFromContainerParameters(), statOnly: false));
    }

    [Fact]
    public async Task Sends_models_by_their_wire_names_without_defaults_or_query_properties()
    {
        using var engine = new FakeEngine("""{"Id":"c1","Warnings":null}""");
        using var client = new DockerClientConfiguration(engine.Endpoint).CreateClient();
        var parameters = new CreateContainerParameters
        {
            Name = "web",
            Image = "tiny",
            Tty = false,
            ExposedPorts = new Dictionary<string, EmptyStruct> { ["80/tcp"] = default },
            StopTimeout = TimeSpan.FromSeconds(7),
            Healthcheck = new HealthConfig { Test = ["CMD", "x"], Interval = TimeSpan.FromSeconds(1) },
            HostConfig = new HostConfig
            {
                NanoCPUs = 5,
                OomKillDisable = true,
                RestartPolicy = new RestartPolicy { Name = RestartPolicyKind.UnlessStopped },
            },
        };

        var created = await client.Containers.CreateContainerAsync(parameters);

        Assert.Equal("c1", created.ID);
        var exchange = Assert.Single(engine.Exchanges);
        Assert.Equal("/containers/create?name=web", exchange.Target);
        JsonAssert.Equal(
            """
            {
              "Image": "tiny", "ExposedPorts": { "80/tcp": {} }, "StopTimeout": 7,
              "Healthcheck": { "Test": ["CMD", "x"], "Interval": 1000000000 },
              "HostConfig": { "NanoCpus": 5, "OomKillDisable": true, "RestartPolicy": { "Name": "unless-stopped" } }
            }
            """,
            exchange.Body);
    }

    [Fact]
    public async Task Sends_its_name_and_the_default_headers()
    {
        using var engine = new FakeEngine("{}");
        var headers = new Dictionary<string, string> { ["X-Purpose"] = "audit" };
        using var client = new DockerClientConfiguration(engine.Endpoint, defaultHttpRequestHeaders: headers).CreateClient();

        await client.System.PingAsync();

        var sent = Assert.Single(engine.Exchanges).Headers;
        Assert.Contains("User-Agent: Docker.DotNet", sent);
        Assert.Contains("X-Purpose: audit", sent);
    }

    [SkippableFact]
    public async Task Uses_one_connection_for_successive_requests()
    {
        var isOfficial = typeof(DockerClient).Assembly.GetType("Microsoft.Net.Http.Client.ManagedHandler") is not null;
        Skip.If(isOfficial, "the official client closes every connection");
        using var engine = new FakeEngine("{}");
        using var client = new DockerClientConfiguration(engine.Endpoint).CreateClient();

        await client.System.GetSystemInfoAsync();
        await client.System.GetVersionAsync();

        Assert.Equal([1, 1], engine.Exchanges.Select(e => e.Connection));
    }
}
