using System.Collections.Immutable;
using Baseline.Catalogue;
using Baseline.Controls;
using HostChecks.Tests.Support;
using Tests.Shared.Docker;

namespace HostChecks.Tests.Faults;

/// <summary>Whatever is wrong with the engine: the whole program says so clearly and ends with 3, and no container control passes.</summary>
public sealed class EngineFaultTests
{
    private static readonly ImmutableArray<Control> _controls = [.. AllControls.List.Where(control => control.Id.StartsWith("DKR-CTR-", StringComparison.Ordinal))];

    [Fact]
    public Task An_engine_that_is_not_there() => GivesAsync("no connection to unix:///nonexistent/docker.sock: ", "unix:///nonexistent/docker.sock");

    [Fact]
    public async Task An_engine_that_hangs()
    {
        using var engine = new FakeEngine(_ => null);

        await GivesAsync("did not answer within 1 s", engine.Address.ToString(), "--timeout", "1");
    }

    [SkippableFact, Trait("Category", "Docker")]
    public async Task A_real_daemon_that_hangs()
    {
        Skip.IfNot(PrivateDaemon.Obstacle is null, PrivateDaemon.Obstacle);
        await using var daemon = await PrivateDaemon.StartAsync();
        await using var hanging = await daemon.HangAsync();

        await GivesAsync("did not answer within 1 s", daemon.UnixEndpoint.ToString(), "--timeout", "1");
    }

    [Fact]
    public async Task An_engine_that_hangs_in_the_middle_of_a_list()
    {
        using var engine = new FakeEngine(path => path == "/containers/json" ? (200, "[{\"Id\":\"a\"},{\"Id\":\"b\"}]") : path == "/containers/a/json" ? (200, "{}") : null);

        await GivesAsync("did not answer within 1 s", engine.Address.ToString(), "--timeout", "1");
    }

    [Fact]
    public async Task An_engine_that_is_too_old_to_be_judged()
    {
        using var engine = new FakeEngine(_ => (200, "[]"), apiVersion: "1.18");

        await GivesAsync("speaks API 1.18; the oldest that can be judged is 1.24", engine.Address.ToString());
    }

    [Fact]
    public async Task An_engine_that_finds_us_too_old()
    {
        using var engine = new FakeEngine(_ => (400, "{\"message\":\"client version 1.24 is too old. Minimum supported API version is 1.99\"}"), apiVersion: "1.120");

        await GivesAsync("client version 1.24 is too old", engine.Address.ToString());
    }

    [Theory]
    [InlineData("<html>proxy error</html>")]
    [InlineData("{\"message\":\"no list\"}")]
    [InlineData("[{\"Id\":7}]")]
    [InlineData("[7]")]
    [InlineData("[{}]")]
    public async Task An_engine_that_talks_nonsense(string list)
    {
        using var engine = new FakeEngine(_ => (200, list));

        await GivesAsync("Docker API", engine.Address.ToString());
    }

    [Fact]
    public async Task An_inspect_that_is_no_inspect()
    {
        using var engine = new FakeEngine(path => path == "/containers/json" ? (200, "[{\"Id\":\"a\"}]") : (200, "{\"Id\":\"a\",\"HostConfig\":[],\"Config\":7}"));

        await GivesAsync("has no HostConfig or Config", engine.Address.ToString());
    }

    [Fact]
    public async Task A_newer_engine_with_members_and_types_that_we_do_not_know_is_judged()
    {
        const string Inspect = "{\"Id\":\"a\",\"Name\":\"/new\",\"Created\":{\"at\":1},\"State\":[\"running\"],\"Config\":{\"User\":\"1000\",\"Labels\":[]},\"HostConfig\":{\"Privileged\":true,\"Quantum\":{\"on\":true},\"Memory\":\"many\"},\"Mounts\":[]}";
        using var engine = new FakeEngine(path => path == "/containers/json" ? (200, "[{\"Id\":\"a\",\"Names\":{}}]") : (200, Inspect), apiVersion: "9.99");

        var run = await AppRun.RunAsync(_controls, "", "run", "--local", "--docker", engine.Address.ToString(), "--control", "DKR-CTR-001");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("new", run.Out, StringComparison.Ordinal);
    }

    private static async Task GivesAsync(string words, string endpoint, params string[] more)
    {
        var run = await AppRun.RunAsync(_controls, "", ["run", "--local", "--docker", endpoint, "--all", .. more]);

        Assert.True(run.ExitCode == 3, run.Out + run.Error);
        Assert.Contains(words, run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("PASS", run.Out, StringComparison.Ordinal);
    }
}
