using System.Text.Json;
using System.Text.Json.Nodes;
using Baseline.Plan;
using GoldenHost.Tests.Running;
using Pulumi.Command.Local;

namespace GoldenHost.Tests.Components;

[Collection(StackCollection.Name)]
public sealed class LocalNodeTests
{
    [Fact]
    public async Task Machine_is_made_and_removed_by_constant_commands_with_its_document_on_stdin()
    {
        var machine = (await ProgramRun.Of("local"))["n1-machine"];

        Assert.Equal("./golden vm create", machine.Text("create"));
        Assert.Equal("./golden vm delete", machine.Text("delete"));
        Assert.DoesNotContain("update", machine.Inputs.Keys);
        var document = JsonNode.Parse(machine.Text("stdin"))!;
        Assert.Equal(("n1", 22001, 22002), ((string?)document["name"], (int)document["sshPort"]!, (int)document["dockerPort"]!));
        Assert.StartsWith("ecdsa-sha2-nistp256 ", (string?)document["hostKey"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_is_secret_and_only_progress_is_logged()
    {
        var machine = (await ProgramRun.Of("local"))["n1-machine"];
        var args = Assert.IsType<CommandArgs>(machine.Args);

        Assert.True(await Outputs.IsSecret(args.Stdin));
        Assert.Equal("stderr", machine.Text("logging"));
        Assert.Equal(false, machine.Inputs["addPreviousOutputInEnv"]);
    }

    [Fact]
    public async Task A_changed_document_replaces_the_machine_after_removing_the_old_one()
    {
        var before = (await ProgramRun.Of("local"))["n1-machine"];
        var after = (await ProgramRun.Of("local", new Dictionary<string, string> { ["goldenhost:localMemoryMiB"] = "4096" }))["n1-machine"];

        Assert.NotEqual(Assert.Single(before.List("triggers")), Assert.Single(after.List("triggers")));
        Assert.True(after.Custom.DeleteBeforeReplace);
    }

    [Fact]
    public async Task User_data_can_be_read_back()
    {
        var machine = (await ProgramRun.Of("local"))["n1-machine"];

        var userData = (string?)JsonNode.Parse(machine.Text("stdin"))!["userData"];

        Assert.NotEmpty(UserDataReader.Read(userData!).Files);
    }

    [Fact]
    public async Task Collector_runs_before_the_first_machine()
    {
        var run = await ProgramRun.Of("local");

        var node = run["n1"];
        var waitsFor = await Outputs.DependenciesOf(node.Options);

        Assert.Contains(run["collector"].Resource, waitsFor);
        Assert.Equal("./golden collector start", run["collector-process"].Text("create"));
        Assert.Equal("./golden collector stop", run["collector-process"].Text("delete"));
    }

    [Fact]
    public async Task Collector_key_travels_on_a_secret_stdin()
    {
        var process = (await ProgramRun.Of("local"))["collector-process"];

        Assert.True(await Outputs.IsSecret(Assert.IsType<CommandArgs>(process.Args).Stdin));
        var document = JsonNode.Parse(process.Text("stdin"))!;
        Assert.Equal(("PRIVATE collector-server-key", "CERTIFICATE logCa-certificate", 22000), ((string?)document["key"], (string?)document["clientCa"], (int)document["port"]!));
    }

    [Fact]
    public async Task No_collector_is_started_where_the_stack_names_one()
    {
        var run = await ProgramRun.Of("local", new Dictionary<string, string> { ["goldenhost:logCollector"] = StackFile.Load("prod")["goldenhost:logCollector"] });

        Assert.DoesNotContain(run.Resources, resource => resource.Name.StartsWith("collector", StringComparison.Ordinal));
        Assert.Contains("BEGIN CERTIFICATE", run["n1-daemon-install-log"].Text("stdin"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_nodes_are_enrolled_each_over_its_own_port_and_judged_together()
    {
        string[] names = ["n1", "n2", "n3"];
        var run = await ProgramRun.Of("local", new Dictionary<string, string> { ["goldenhost:nodes"] = JsonSerializer.Serialize(names) });

        foreach (var (name, index) in names.Select((name, index) => (name, index)))
        {
            var commands = run.OfType("command:remote:Command").Where(command => command.Name.StartsWith($"{name}-", StringComparison.Ordinal)).ToList();
            Assert.Equal(6, commands.Count);
            Assert.All(commands, command => Assert.Equal(22001.0 + (2 * index), command.Object("connection")["port"]));
        }

        Assert.Single(run.Resources, resource => resource.Name == "collector-process");
        var fleet = JsonNode.Parse(run["verification-hostchecks"].Text("stdin"))!["nodes"]!.AsArray();
        Assert.Equal(names, fleet.Select(node => (string?)node!["name"]));
        Assert.Equal(3, fleet.Select(node => (string?)node!["docker"]!["endpoint"]).Distinct().Count());
        var waitsFor = await Outputs.DependenciesOf(run["verification-hostchecks"].Options);
        Assert.Equal(names.Select(name => $"{name}-daemon"), waitsFor.Select(resource => resource.GetResourceName()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_node_gets_its_own_ports()
    {
        var run = await ProgramRun.Of("local", new Dictionary<string, string> { ["goldenhost:nodes"] = """["n1","n2"]""", ["goldenhost:localPorts"] = """{"first":30000,"count":64}""" });

        var ports = run.OfType("command:local:Command").Where(command => command.Name.EndsWith("-machine", StringComparison.Ordinal))
            .Select(command => JsonNode.Parse(command.Text("stdin"))!)
            .SelectMany(document => new[] { (int)document["sshPort"]!, (int)document["dockerPort"]! });

        Assert.Equal([30001, 30002, 30003, 30004], ports.Order());
    }
}
