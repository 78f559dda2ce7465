using System.Text.Json.Nodes;
using Baseline.Evidence;
using Baseline.Tests.Fixtures;
using Baseline.Verdicts;

namespace Baseline.Tests.Catalogue;

/// <summary>A port published without an address is on the one that the daemon chose, for the container or for its network.</summary>
public sealed class PublishedPortTests
{
    [Theory]
    [InlineData("127.0.0.1", VerdictStatus.Pass)]
    [InlineData("0.0.0.0", VerdictStatus.Fail)]
    [InlineData("::", VerdictStatus.Fail)]
    public void A_running_container_is_judged_by_the_address_that_the_port_has(string address, VerdictStatus expected) =>
        Judged(expected, "bridge", new JsonArray(new JsonObject { ["HostIp"] = address, ["HostPort"] = "8080" }), "0.0.0.0");

    [Fact]
    public void One_of_two_addresses_that_is_every_address_fails() => Judged(
        VerdictStatus.Fail, "bridge", new JsonArray(new JsonObject { ["HostIp"] = "127.0.0.1" }, new JsonObject { ["HostIp"] = "0.0.0.0" }), "127.0.0.1");

    [Theory]
    [InlineData("default", "127.0.0.1", VerdictStatus.Pass)]
    [InlineData("bridge", "127.0.0.1", VerdictStatus.Pass)]
    [InlineData("bridge", "0.0.0.0", VerdictStatus.Fail)]
    [InlineData("bridge", null, VerdictStatus.Fail)]
    [InlineData("gone", "127.0.0.1", VerdictStatus.Fail)]
    public void A_stopped_container_is_judged_by_the_address_of_its_network(string network, string? address, VerdictStatus expected) =>
        Judged(expected, network, null, address);

    [Fact]
    public void An_exposed_port_is_judged_by_the_address_that_it_got()
    {
        var list = Containers("bridge", new JsonArray(new JsonObject { ["HostIp"] = "127.0.0.1", ["HostPort"] = "32768" }));
        list[0]!["HostConfig"]!["PortBindings"] = new JsonObject();
        list[0]!["HostConfig"]!["PublishAllPorts"] = true;
        list[0]!["Config"]!["ExposedPorts"] = new JsonObject { ["80/tcp"] = new JsonObject() };

        Judged(VerdictStatus.Pass, list, "0.0.0.0");
    }

    private static void Judged(VerdictStatus expected, string network, JsonArray? ports, string? address) => Judged(expected, Containers(network, ports), address);

    private static void Judged(VerdictStatus expected, JsonNode containers, string? address)
    {
        var networks = JsonNode.Parse(HealthyHost.Evidence[Probes.Networks].Content)!;
        var bridge = networks.AsArray().Single(n => n!["Name"]!.GetValue<string>() == "bridge")!;
        bridge["Options"] = address is null ? new JsonObject() : new JsonObject { ["com.docker.network.bridge.host_binding_ipv4"] = address };
        var evidence = BrokenEvidence.Set(Probes.Containers, containers.ToJsonString());
        evidence = evidence with { Readings = evidence.Readings.SetItem(Probes.Networks.Key, new Reading(ReadingStatus.Read, networks.ToJsonString())) };

        var verdict = Catalogued.Control("DKR-CTR-015").Judge(HealthyHost.Context(evidence));

        Assert.True(expected == verdict.Status, verdict.ToString());
    }

    private static JsonNode Containers(string network, JsonArray? ports)
    {
        var list = JsonNode.Parse(HealthyHost.Evidence[Probes.Containers].Content)!;
        list[0]!["HostConfig"]!["NetworkMode"] = network;
        list[0]!["HostConfig"]!["PortBindings"] = new JsonObject { ["80/tcp"] = new JsonArray(new JsonObject { ["HostIp"] = "", ["HostPort"] = "8080" }) };
        list[0]!["NetworkSettings"] = new JsonObject { ["Ports"] = new JsonObject { ["80/tcp"] = ports } };
        return list;
    }
}
