using System.Text.Json;
using HostChecks.Tests.Support;

namespace HostChecks.Tests.Inventory;

[Trait("Category", "Docker")]
public sealed class InventoryTests(EngineFixture engine) : IClassFixture<EngineFixture>
{
    [SkippableFact]
    public async Task Lists_reach_and_secret_names_of_every_container_without_values()
    {
        var run = await RunAsync("--format", "json");

        Assert.True(run.ExitCode == 0, run.Error);
        using var json = JsonDocument.Parse(run.Out);
        var risky = json.RootElement.GetProperty("containers").EnumerateArray().Single(item => item.GetProperty("container").GetString() == "risky");
        Assert.Equal("ALL", risky.GetProperty("capabilities")[0].GetString());
        Assert.Equal("/var/run:/host/run:rw", risky.GetProperty("mounts")[0].GetString());
        Assert.Equal(["DB_PASSWORD", "IMAGE_TOKEN", "URL"], risky.GetProperty("secretVariables").EnumerateArray().Select(name => name.GetString()));
        Assert.StartsWith("sha256:", risky.GetProperty("digests")[0].GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", run.Out, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Finds_an_image_by_name_and_by_digest()
    {
        Assert.Contains("risky", (await RunAsync("--image", "tiny:*")).Out, StringComparison.Ordinal);
        Assert.DoesNotContain("risky", (await RunAsync("--image", "other:*")).Out, StringComparison.Ordinal);
        Assert.DoesNotContain("risky", (await RunAsync("--digest", "sha256:0000")).Out, StringComparison.Ordinal);
        Assert.Contains("risky", (await RunAsync("--digest", "sha256:")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_cannot_be_read_makes_the_list_incomplete()
    {
        var run = await AppRun.RunAsync([], "", "inventory", "--local", "--docker", "unix:///nonexistent/docker.sock");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("not complete", run.Error, StringComparison.Ordinal);
    }

    private Task<AppRun> RunAsync(params string[] more) => AppRun.RunAsync([], "", ["inventory", "--local", "--docker", engine.Daemon.UnixEndpoint.ToString(), .. more]);
}
