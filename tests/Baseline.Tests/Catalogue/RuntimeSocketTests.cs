using System.Text.Json.Nodes;
using Baseline.Evidence;
using Baseline.Tests.Fixtures;
using Baseline.Verdicts;

namespace Baseline.Tests.Catalogue;

/// <summary>A mount of the daemon's socket, wherever the daemon was told to have it.</summary>
public sealed class RuntimeSocketTests
{
    private const string Elsewhere = "process 1 0 /usr/sbin/dockerd\narg dockerd\narg -H\narg unix:///srv/api/engine\nconfig absent /etc/docker/daemon.json\n";
    private const string InTheFile = "process 1 0 /usr/sbin/dockerd\narg dockerd\nconfig read /etc/docker/daemon.json\n| {\"hosts\":[\"fd://\",\"unix:///srv/api/engine\"]}\n";
    private const string Denied = "process 1 0 /usr/sbin/dockerd\narg dockerd\nconfig denied /etc/docker/daemon.json\n";

    [Theory]
    [InlineData(Elsewhere, "/srv/api/engine", VerdictStatus.Fail)]
    [InlineData(Elsewhere, "/srv/api", VerdictStatus.Fail)]
    [InlineData(InTheFile, "/srv/api/engine", VerdictStatus.Fail)]
    [InlineData(InTheFile, "/srv/api/data", VerdictStatus.Pass)]
    [InlineData(Denied, "/srv/api/data", VerdictStatus.Error)]
    [InlineData(Denied, "/run/docker.sock", VerdictStatus.Fail)]
    public void A_mount_is_judged_by_the_sockets_that_the_daemon_has(string dockerd, string source, VerdictStatus expected)
    {
        var list = JsonNode.Parse(HealthyHost.Evidence[Probes.Containers].Content)!;
        list[0]!["Mounts"] = new JsonArray(new JsonObject { ["Type"] = "bind", ["Source"] = source, ["RW"] = true });
        var evidence = BrokenEvidence.Set(Probes.Containers, list.ToJsonString());
        evidence = evidence with { Readings = evidence.Readings.SetItem(Probes.Dockerd.Key, new Reading(ReadingStatus.Read, dockerd)) };

        var verdict = Catalogued.Control("DKR-CTR-004").Judge(HealthyHost.Context(evidence));

        Assert.True(expected == verdict.Status, verdict.ToString());
    }
}
