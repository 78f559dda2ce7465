using System.Text.Json;
using Baseline.Catalogue;
using HostChecks.Cli;
using OpenSsh.Tests;

namespace HostChecks.Tests.Faults;

/// <summary>The program with a clock that is hours off the clock of a real host, over ssh.</summary>
public sealed class ClockSkewTests(SshdFixture fixture) : IClassFixture<SshdFixture>
{
    [Theory]
    [InlineData(-3, "ahead of")]
    [InlineData(3, "behind")]
    public async Task Gives_3_and_says_by_how_much(int hours, string words)
    {
        var (code, output) = await RunAsync(new Shifted(TimeSpan.FromHours(hours)));

        Assert.Equal(3, code);
        Assert.Contains(words, output, StringComparison.Ordinal);
        Assert.Contains("timedatectl", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clocks_that_agree_give_0()
    {
        var (code, output) = await RunAsync(TimeProvider.System);

        Assert.True(code == 0, output);
    }

    private async Task<(int Code, string Output)> RunAsync(TimeProvider clock)
    {
        var target = fixture.Sshd.Target;
        var fleet = JsonSerializer.Serialize(new { schemaVersion = 1, nodes = new[] { new { name = "n1", ssh = new { host = target.Host, port = target.Port, user = target.User, hostKey = target.HostKey, privateKey = target.PrivateKey } } } });
        using var output = new StringWriter();
        var streams = new HostChecksStreams(output, TextWriter.Null, new StringReader(fleet));
        var code = await new HostChecksApp(AllControls.List, clock).RunAsync(["run", "--fleet", "-", "--control", "DKR-TIME-003"], streams, CancellationToken.None);
        return (code, output.ToString());
    }

    private sealed class Shifted(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
    }
}
