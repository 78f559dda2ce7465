using System.Text.Json.Nodes;
using Baseline.Plan;
using GoldenHost.Tests.Running;
using Pulumi.Aws.Ec2;

namespace GoldenHost.Tests.Aws;

[Collection(StackCollection.Name)]
public sealed class AwsNodeTests
{
    private const string Instance = "aws:ec2/instance:Instance";

    [Fact]
    public async Task Metadata_needs_a_token_and_ends_at_the_first_hop()
    {
        var metadata = (await Machine()).Object("metadataOptions");

        Assert.Equal(("required", 1.0, "disabled"), (metadata["httpTokens"], metadata["httpPutResponseHopLimit"], metadata["httpProtocolIpv6"]));
    }

    [Fact]
    public async Task Machine_has_no_public_address_and_stands_in_a_private_subnet()
    {
        var machine = await Machine();

        Assert.Equal(false, machine.Inputs["associatePublicIpAddress"]);
        Assert.Equal("network-private-1-id", machine.Text("subnetId"));
        Assert.Equal("nodes-group-id", Assert.Single(machine.List("vpcSecurityGroupIds")));
    }

    [Fact]
    public async Task Both_volumes_are_encrypted_with_our_key()
    {
        var machine = await Machine();
        var data = Assert.IsType<System.Collections.Immutable.ImmutableDictionary<string, object?>>(Assert.Single(machine.List("ebsBlockDevices")));

        Assert.All([machine.Object("rootBlockDevice"), data], volume => Assert.Equal((true, "arn:encryption-key", "gp3"), (volume["encrypted"], volume["kmsKeyId"], volume["volumeType"])));
        Assert.Equal((10.0, 100.0), (machine.Object("rootBlockDevice")["volumeSize"], data["volumeSize"]));
    }

    [Fact]
    public async Task User_data_is_secret_and_its_change_replaces_the_machine()
    {
        var machine = await Machine();

        Assert.True(await Outputs.IsSecret(Assert.IsType<InstanceArgs>(machine.Args).UserDataBase64));
        Assert.Equal(true, machine.Inputs["userDataReplaceOnChange"]);
        Assert.DoesNotContain("userData", machine.Inputs.Keys);
    }

    [Fact]
    public async Task User_data_is_known_in_the_first_preview_so_that_policies_can_read_it()
    {
        var run = await ProgramRun.Of("prod", preview: true);
        var machine = Assert.Single(run.OfType(Instance));

        Assert.DoesNotContain("subnetId", machine.Inputs.Keys);
        Assert.NotEmpty(UserDataReader.Read(machine.Text("userDataBase64")).Files);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public async Task Termination_protection_covers_node_key_and_logs(string setting, bool isProtected)
    {
        var run = await ProgramRun.Of("prod", new Dictionary<string, string> { ["goldenhost:terminationProtection"] = setting });

        Assert.Equal(isProtected, run["web-1-machine"].Inputs["disableApiTermination"]);
        Assert.Equal(isProtected, run["encryption-key"].Options.Protect);
        Assert.Equal(isProtected, run["network-flow-group"].Options.Protect);
    }

    [Fact]
    public async Task Nodes_are_spread_over_the_subnets()
    {
        var run = await ProgramRun.Of("prod", new Dictionary<string, string> { ["goldenhost:nodes"] = """["a","b","c"]""" });

        Assert.Equal(
            ["network-private-1-id", "network-private-2-id", "network-private-1-id"],
            new[] { "a", "b", "c" }.Select(name => run[$"{name}-machine"].Text("subnetId")));
    }

    [Fact]
    public async Task The_identity_of_nodes_may_do_nothing()
    {
        var run = await ProgramRun.Of("prod");
        var statement = Assert.Single(JsonNode.Parse(run["node-nothing"].Text("policy"))!["Statement"]!.AsArray())!;

        Assert.Equal(("Deny", "*", "*"), ((string?)statement["Effect"], (string?)statement["Action"]![0], (string?)statement["Resource"]![0]));
        Assert.DoesNotContain("managedPolicyArns", run["node-role"].Inputs.Keys);
        Assert.Single(run.OfType("aws:iam/rolePolicy:RolePolicy"), policy => policy.Text("role") == "node-role-id");
    }

    private static async Task<RecordedResource> Machine() => Assert.Single((await ProgramRun.Of("prod")).OfType(Instance));
}
