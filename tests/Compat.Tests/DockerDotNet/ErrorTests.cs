using System.Net;
using System.Net.Sockets;
using Docker.DotNet;

namespace Compat.Tests.DockerDotNet;

public sealed class ErrorTests
{
    private const string Body = """{"message":"no such thing"}""";

    [Fact]
    public async Task A_missing_container_has_its_own_exception_with_status_and_body()
    {
        var error = await FailAsync<DockerContainerNotFoundException>("404 Not Found", c => c.Containers.InspectContainerAsync("x"));

        Assert.Equal(HttpStatusCode.NotFound, error.StatusCode);
        Assert.Equal(Body, error.ResponseBody);
        Assert.Equal($"Docker API responded with status code=NotFound, response={Body}", error.Message);
    }

    [Fact]
    public Task A_missing_image_has_its_own_exception() =>
        FailAsync<DockerImageNotFoundException>("404 Not Found", c => c.Images.InspectImageAsync("x"));

    [Fact]
    public Task A_missing_network_has_its_own_exception() =>
        FailAsync<DockerNetworkNotFoundException>("404 Not Found", c => c.Networks.InspectNetworkAsync("x"));

    [Fact]
    public Task A_missing_plugin_has_its_own_exception() =>
        FailAsync<DockerPluginNotFoundException>("404 Not Found", c => c.Plugin.InspectPluginAsync("x"));

    [Fact]
    public async Task Any_other_error_is_an_api_exception()
    {
        var error = await FailAsync<DockerApiException>("500 Internal Server Error", c => c.System.GetSystemInfoAsync());

        Assert.Equal(HttpStatusCode.InternalServerError, error.StatusCode);
    }

    [Fact]
    public async Task A_node_outside_a_swarm_is_a_plain_exception()
    {
        var error = await FailAsync<Exception>("503 Service Unavailable", c => c.Swarm.InspectSwarmAsync());

        Assert.Equal("Node is not part of a swarm.", error.Message);
    }

    [Fact]
    public async Task A_missing_socket_is_a_failed_request()
    {
        using var client = new DockerClientConfiguration(new Uri("unix:///nonexistent/docker.sock")).CreateClient();

        var error = await Assert.ThrowsAsync<HttpRequestException>(() => client.System.PingAsync());

        Assert.Equal("Connection failed", error.Message);
        Assert.IsAssignableFrom<SocketException>(error.InnerException);
    }

    [Fact]
    public async Task A_closed_port_is_a_failed_request()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var client = new DockerClientConfiguration(new Uri($"tcp://127.0.0.1:{port}")).CreateClient();

        var error = await Assert.ThrowsAsync<HttpRequestException>(() => client.System.PingAsync());

        Assert.Equal("Connection failed", error.Message);
    }

    [Fact]
    public async Task A_silent_daemon_is_given_up_after_the_default_timeout()
    {
        using var engine = new FakeEngine(body: null);
        using var client = new DockerClientConfiguration(engine.Endpoint, defaultTimeout: TimeSpan.FromMilliseconds(50)).CreateClient();

        await Assert.ThrowsAsync<TaskCanceledException>(() => client.System.GetSystemInfoAsync());
    }

    [Fact]
    public async Task The_callers_cancellation_ends_a_request()
    {
        using var engine = new FakeEngine(body: null);
        using var client = new DockerClientConfiguration(engine.Endpoint).CreateClient();
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.System.GetSystemInfoAsync(source.Token));
    }

    [Fact]
    public void An_unknown_scheme_is_refused_when_the_client_is_made()
    {
        using var configuration = new DockerClientConfiguration(new Uri("ssh://host"));

        var error = Assert.Throws<Exception>(() => configuration.CreateClient());

        Assert.Equal("Unknown URL scheme ssh", error.Message);
    }

    [Fact]
    public void A_negative_timeout_is_refused() =>
        Assert.Throws<ArgumentException>(() => new DockerClientConfiguration(new Uri("unix:///s"), defaultTimeout: TimeSpan.FromSeconds(-5)));

    [Fact]
    public async Task A_missing_argument_is_refused_before_anything_is_sent()
    {
        using var engine = new FakeEngine("{}");
        using var client = new DockerClientConfiguration(engine.Endpoint).CreateClient();

        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.Containers.InspectContainerAsync(""));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.Containers.ListContainersAsync(null!));

        Assert.Empty(engine.Exchanges);
    }

    private static async Task<T> FailAsync<T>(string status, Func<DockerClient, Task> call) where T : Exception
    {
        using var engine = new FakeEngine(Body, status);
        using var client = new DockerClientConfiguration(engine.Endpoint).CreateClient();
        return await Assert.ThrowsAsync<T>(() => call(client));
    }
}
