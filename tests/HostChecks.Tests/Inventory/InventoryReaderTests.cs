using System.Collections.Immutable;
using Baseline.Evidence;
using HostChecks.Inventory;
using HostChecks.Tests.Support;

namespace HostChecks.Tests.Inventory;

/// <summary>What the inventory makes of an inspect.</summary>
public sealed class InventoryReaderTests
{
    [Fact]
    public void Ports_of_a_running_container_are_those_that_the_daemon_gave_out() => Assert.Equal(
        ["0.0.0.0:49153 → 80/tcp", ":::49153 → 80/tcp"],
        Item("""{"HostConfig":{"PublishAllPorts":true},"Config":{"ExposedPorts":{"80/tcp":{}}},"NetworkSettings":{"Ports":{"443/tcp":null,"80/tcp":[{"HostIp":"0.0.0.0","HostPort":"49153"},{"HostIp":"::","HostPort":"49153"}]}}}""").Ports.AsEnumerable());

    [Fact]
    public void Ports_of_one_that_does_not_run_are_those_that_it_asks_for() => Assert.Equal(
        ["127.0.0.1:8080 → 80/tcp", ": → 443/tcp"],
        Item("""{"HostConfig":{"PublishAllPorts":true,"PortBindings":{"80/tcp":[{"HostIp":"127.0.0.1","HostPort":"8080"}]}},"Config":{"ExposedPorts":{"80/tcp":{},"443/tcp":{}}},"NetworkSettings":{"Ports":{}}}""").Ports.AsEnumerable());

    [Fact]
    public void A_volume_that_binds_a_folder_of_the_host_is_shown_as_that_folder() => Assert.Equal(
        ["/srv/web:/data:rw", "own:/own:ro"],
        Item("""{"Config":{},"HostConfig":{"Mounts":[{"Type":"volume","Target":"/data","VolumeOptions":{"DriverConfig":{"Options":{"type":"none","o":"rw,bind","device":"/srv/web"}}}}]},"Mounts":[{"Type":"volume","Name":"v","Source":"/var/lib/docker/volumes/v/_data","Destination":"/data","RW":true},{"Type":"volume","Name":"own","Source":"/var/lib/docker/volumes/own/_data","Destination":"/own","RW":false}]}""").Mounts.AsEnumerable());

    [Fact]
    public void So_is_one_that_was_made_before_the_container_and_others_are_shown_by_their_names() => Assert.Equal(
        ["/etc:/conf:rw", "data:/data:rw", "/srv/web:/www:ro"],
        Item(
            """{"Config":{},"HostConfig":{"Binds":["bound:/conf","data:/data"]},"Mounts":[{"Type":"volume","Name":"bound","Source":"/var/lib/docker/volumes/bound/_data","Destination":"/conf","RW":true},{"Type":"volume","Name":"data","Source":"/var/lib/docker/volumes/data/_data","Destination":"/data","RW":true},{"Type":"bind","Source":"/srv/web","Destination":"/www","RW":false}]}""",
            """{"Volumes":[{"Name":"bound","Options":{"device":"/etc","o":"bind","type":"none"}},{"Name":"data","Options":null}],"Warnings":null}""").Mounts.AsEnumerable());

    [Fact]
    public async Task Volumes_that_cannot_be_read_make_the_list_incomplete()
    {
        using var engine = new FakeEngine(path => path.EndsWith("/json", StringComparison.Ordinal) ? (200, "[]") : (500, "{\"message\":\"disk full\"}"));

        var run = await AppRun.RunAsync([], "", "inventory", "--local", "--docker", engine.Address.ToString());

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("its volumes could not be read, so folders that they bind are missing", run.Error, StringComparison.Ordinal);
        Assert.Contains("disk full", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_inside_a_value_makes_its_variable_a_secret() => Assert.Equal(
        ["DATABASE_URL", "TOKEN"],
        Item("""{"HostConfig":{},"Config":{"Env":["TOKEN=<redacted>","DATABASE_URL=postgres://u:<redacted>@db/x","HOME=/root","TOKEN_FILE=/run/secrets/token"]}}""").SecretVariables.AsEnumerable());

    [Theory]
    [InlineData("abc")]
    [InlineData("sha256:abc")]
    public async Task A_digest_is_found_with_and_without_its_algorithm(string digest)
    {
        using var engine = new FakeEngine(path => path switch
        {
            _ when path.EndsWith("/containers/json", StringComparison.Ordinal) => (200, "[{\"Id\":\"1\"}]"),
            _ when path.EndsWith("/containers/1/json", StringComparison.Ordinal) => (200, "{\"Name\":\"/web\",\"Image\":\"sha256:i\",\"HostConfig\":{},\"Config\":{}}"),
            _ when path.EndsWith("/images/json", StringComparison.Ordinal) => (200, "[{\"Id\":\"sha256:i\"}]"),
            _ => (200, "{\"Id\":\"sha256:i\",\"RepoDigests\":[\"r.example/web@sha256:abcdef\"]}"),
        });

        var run = await AppRun.RunAsync([], "", "inventory", "--local", "--docker", engine.Address.ToString(), "--digest", digest);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("web", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Images_that_cannot_be_read_make_the_list_incomplete_and_the_reason_is_said()
    {
        using var engine = new FakeEngine(path => path.EndsWith("/containers/json", StringComparison.Ordinal) ? (200, "[]") : (500, "{\"message\":\"disk full\"}"));

        var run = await AppRun.RunAsync([], "", "inventory", "--local", "--docker", engine.Address.ToString());

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("digests and registries are missing", run.Error, StringComparison.Ordinal);
        Assert.Contains("disk full", run.Error, StringComparison.Ordinal);
        Assert.Contains("hostchecks doctor", run.Error, StringComparison.Ordinal);
    }

    private static InventoryItem Item(string inspect, string volumes = "{}")
    {
        var readings = ImmutableSortedDictionary<string, Reading>.Empty.WithComparers(StringComparer.Ordinal)
            .Add(InventoryReader.Containers.Key, new Reading(ReadingStatus.Read, $"[{inspect}]"))
            .Add(InventoryReader.Images.Key, new Reading(ReadingStatus.Read, "[]"))
            .Add(InventoryReader.Volumes.Key, new Reading(ReadingStatus.Read, volumes));
        return Assert.Single(InventoryReader.Read(new HostEvidence { Host = "n1", CollectedAt = DateTimeOffset.UnixEpoch, Readings = readings })!.Value);
    }
}
