using System.Text.Json.Nodes;
using Baseline.Hosts;
using GoldenHost.Tests.Running;
using Pulumi;

namespace GoldenHost.Tests.Components;

[Collection(StackCollection.Name)]
public sealed class FleetTests
{
    [Fact]
    public async Task Fleet_document_has_what_the_host_checks_need()
    {
        var run = await ProgramRun.Of("local");

        var document = JsonNode.Parse(run["verification-hostchecks"].Text("stdin"))!;
        var node = Assert.Single(document["nodes"]!.AsArray())!;

        Assert.Equal(1, (int)document["schemaVersion"]!);
        Assert.Equal("n1", (string?)node["name"]);
        Assert.Equal(("127.0.0.1", 22001, "golden"), ((string?)node["ssh"]!["host"], (int)node["ssh"]!["port"]!, (string?)node["ssh"]!["user"]));
        Assert.Equal("ANSWER n1-enrolment-rotate-host-key", (string?)node["ssh"]!["hostKey"]);
        Assert.Equal(("tcp://127.0.0.1:22002", "n1"), ((string?)node["docker"]!["endpoint"], (string?)node["docker"]!["tlsName"]));
        Assert.Equal("PRIVATE trust-operator-key", (string?)node["docker"]!["key"]);
        Assert.Equal("n1", HostSpecJson.Read(node["spec"]!.ToJsonString()).Name);
    }

    [Fact]
    public async Task Fleet_output_is_secret_and_the_others_are_not()
    {
        var outputs = (await ProgramRun.Of("local")).Outputs;

        Assert.Equal(
            ["baselineDigests", "dockerCa", "dockerEndpoint", "fleet", "logClientCa", "nextSteps", "nodes"],
            outputs.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, output) in outputs) Assert.Equal(name == "fleet", await Output.IsSecretAsync(output));
    }

    [Fact]
    public async Task No_output_but_the_fleet_holds_a_private_key()
    {
        var outputs = (await ProgramRun.Of("local")).Outputs;

        foreach (var (_, output) in outputs.Where(output => output.Key != "fleet"))
        {
            Assert.DoesNotContain("PRIVATE", System.Text.Json.JsonSerializer.Serialize(await Outputs.Value(output)), StringComparison.Ordinal);
        }
    }
}
