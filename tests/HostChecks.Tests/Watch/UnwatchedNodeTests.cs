using System.Text.Json;
using Baseline.Catalogue;
using HostChecks.Tests.Support;

namespace HostChecks.Tests.Watch;

public sealed class UnwatchedNodeTests
{
    [Fact]
    public async Task A_node_that_cannot_be_watched_is_said_and_gives_3()
    {
        var fleet = JsonSerializer.Serialize(new
        {
            schemaVersion = 1,
            nodes = new[] { new { name = "n1", ssh = new { host = "127.0.0.1", user = "nobody", privateKey = "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n" }, docker = new { endpoint = "ssh://" } } },
        });

        var run = await AppRun.RunAsync(AllControls.List, fleet, "watch", "--no-sudo", "--fleet", "-");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("n1 is NOT watched: ssh-add refused the private key", run.Error, StringComparison.Ordinal);
        Assert.Contains("hostchecks doctor", run.Error, StringComparison.Ordinal);
    }
}
