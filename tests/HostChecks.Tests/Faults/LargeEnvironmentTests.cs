using Baseline.Catalogue;
using Docker.DotNet.Models;
using HostChecks.Tests.Support;

namespace HostChecks.Tests.Faults;

/// <summary>Ten megabytes of environment in one container of a real engine.</summary>
[Trait("Category", "Docker")]
public sealed class LargeEnvironmentTests(EngineFixture engine) : IClassFixture<EngineFixture>
{
    [SkippableFact]
    public async Task Is_read_whole_judged_and_redacted()
    {
        var variables = Enumerable.Range(0, 10).Select(n => $"FILLER_{n}={new string((char)('a' + n), 1 << 20)}").Append("DB_PASSWORD=" + new string('s', 1000));
        await engine.CreateAsync("large", new HostConfig { Privileged = true }, [.. variables]);

        var run = await AppRun.RunAsync(AllControls.List, "", "run", "--local", "--docker", engine.Daemon.UnixEndpoint.ToString(), "--control", "DKR-CTR-001", "--format", "json");
        var inventory = await AppRun.RunAsync(AllControls.List, "", "inventory", "--local", "--docker", engine.Daemon.UnixEndpoint.ToString());

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("\"large\"", run.Out, StringComparison.Ordinal);
        Assert.Contains("$DB_PASSWORD", inventory.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("ssss", run.Out + inventory.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_the_limit_is_an_error_and_ends_with_3()
    {
        var large = $"{{\"Id\":\"a\",\"Config\":{{\"Env\":[\"X={new string('x', HostChecks.Docker.AnswerRecorder.AnswerLimit)}\"]}},\"HostConfig\":{{}}}}";
        using var fake = new FakeEngine(path => (200, path == "/containers/json" ? "[{\"Id\":\"a\"}]" : large));

        var run = await AppRun.RunAsync(AllControls.List, "", "run", "--local", "--docker", fake.Address.ToString(), "--control", "DKR-CTR-001");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("larger than", run.Out, StringComparison.Ordinal);
    }
}
