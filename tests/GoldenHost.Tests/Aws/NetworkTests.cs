using System.Text.Json.Nodes;
using GoldenHost.Tests.Running;
using Pulumi;

namespace GoldenHost.Tests.Aws;

[Collection(StackCollection.Name)]
public sealed class NetworkTests
{
    private const string Ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private const string Egress = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";

    [Fact]
    public async Task Only_administrators_come_in_and_only_to_ssh_and_the_docker_api()
    {
        var rules = (await ProgramRun.Of("prod")).OfType(Ingress).Where(rule => rule.Text("securityGroupId") == "nodes-group-id");

        Assert.Equal(
            ["10.20.8.0/24 22-22", "10.20.8.0/24 2376-2376"],
            rules.Select(rule => $"{rule.Inputs["cidrIpv4"]} {rule.Inputs["fromPort"]}-{rule.Inputs["toPort"]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nodes_reach_the_collector_the_allow_lists_and_the_endpoints()
    {
        var rules = (await ProgramRun.Of("prod")).OfType(Egress).Select(Describe).Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "tcp 443 10.20.0.0/24", "tcp 443 10.40.0.0/23", "tcp 443 203.0.113.0/24", "tcp 443 network-endpoints-group-id",
                "tcp 443 pl-network-endpoints-s3", "tcp 6514 10.20.0.10/32",
            ],
            rules);
    }

    [Fact]
    public async Task Own_name_and_time_servers_are_reached_and_those_of_the_cloud_need_no_rule()
    {
        var rules = (await ProgramRun.Of("prod", new Dictionary<string, string>
        {
            ["goldenhost:dnsServers"] = """["169.254.169.253","10.20.0.2"]""",
            ["goldenhost:ntpServers"] = """["169.254.169.123","fd00:1::7"]""",
        })).OfType(Egress).Select(Describe).ToArray();

        Assert.Contains("udp 53 10.20.0.2/32", rules);
        Assert.Contains("tcp 53 10.20.0.2/32", rules);
        Assert.Contains("udp 123 fd00:1::7/128", rules);
        Assert.DoesNotContain(rules, rule => rule.Contains("169.254", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Default_security_group_has_no_rule()
    {
        var group = (await ProgramRun.Of("prod"))["network-default"];

        Assert.Empty(group.List("ingress"));
        Assert.Empty(group.List("egress"));
    }

    [Fact]
    public async Task No_subnet_gives_out_public_addresses() => Assert.All(
        (await ProgramRun.Of("prod")).OfType("aws:ec2/subnet:Subnet"),
        subnet => Assert.Equal(false, subnet.Inputs["mapPublicIpOnLaunch"]));

    [Fact]
    public async Task Private_subnets_reach_the_internet_by_translation_only()
    {
        var run = await ProgramRun.Of("prod");
        var everywhere = run.OfType("aws:ec2/route:Route").Where(route => route.Text("destinationCidrBlock") == "0.0.0.0/0").ToDictionary(route => route.Text("routeTableId"), StringComparer.Ordinal);

        Assert.Equal("network-exit-nat-id", everywhere["network-private-id"].Text("natGatewayId"));
        Assert.DoesNotContain("gatewayId", everywhere["network-private-id"].Inputs.Keys);
        Assert.Equal("network-exit-gateway-id", everywhere["network-exit-routes-id"].Text("gatewayId"));
    }

    [Fact]
    public async Task There_is_no_way_to_the_internet_when_no_public_destination_is_configured()
    {
        var values = StackFile.Load("prod").Remove("goldenhost:publicSubnet").SetItem("goldenhost:workloadEgress", "[]");

        var run = await ProgramRun.Of(values, "prod", preview: false);

        Assert.Empty(run.OfType("aws:ec2/internetGateway:InternetGateway"));
        Assert.Empty(run.OfType("aws:ec2/natGateway:NatGateway"));
        Assert.DoesNotContain(run.OfType("aws:ec2/route:Route"), route => route.Text("destinationCidrBlock") == "0.0.0.0/0");
    }

    [Theory]
    [InlineData("tgw-0123456789abcdef0", "transitGatewayId")]
    [InlineData("pcx-0123456789abcdef0", "vpcPeeringConnectionId")]
    [InlineData("vgw-0123456789abcdef0", "gatewayId")]
    public async Task Routes_lead_to_the_named_gateway(string gateway, string input)
    {
        var run = await ProgramRun.Of("prod", new Dictionary<string, string> { ["goldenhost:routes"] = $$"""[{"destination":"10.20.0.0/16","gateway":"{{gateway}}"}]""" });

        Assert.Equal(gateway, run["network-to-10.20.0.0-16"].Text(input));
    }

    [Fact]
    public async Task Flow_logs_are_complete_encrypted_and_kept_as_long_as_configured()
    {
        var run = await ProgramRun.Of("prod");

        Assert.Equal("ALL", run["network-flow-log"].Text("trafficType"));
        Assert.Equal(("arn:encryption-key", 365.0, "/goldenhost/prod/flow-logs"), (run["network-flow-group"].Text("kmsKeyId"), run["network-flow-group"].Inputs["retentionInDays"], run["network-flow-group"].Text("name")));
    }

    [Fact]
    public async Task Services_act_for_this_account_and_this_group_only()
    {
        var run = await ProgramRun.Of("prod");

        var trust = JsonNode.Parse(run["network-flow-role"].Text("assumeRolePolicy"))!["Statement"]![0]!["Condition"]!;
        Assert.Equal("123456789012", (string?)trust["StringEquals"]!["aws:SourceAccount"]);
        Assert.Equal("arn:aws:ec2:eu-central-1:123456789012:vpc-flow-log/*", (string?)trust["ArnLike"]!["aws:SourceArn"]);
        var logs = JsonNode.Parse(run["encryption-key"].Text("policy"))!["Statement"]![1]!;
        Assert.Equal("logs.eu-central-1.amazonaws.com", (string?)logs["Principal"]!["Service"]);
        Assert.Equal("arn:aws:logs:eu-central-1:123456789012:log-group:/goldenhost/prod/flow-logs", (string?)logs["Condition"]!["ArnEquals"]!["kms:EncryptionContext:aws:logs:arn"]);
        Assert.Equal(true, run["encryption-key"].Inputs["enableKeyRotation"]);
    }

    [Fact]
    public async Task Endpoints_serve_this_account_only() => Assert.All(
        (await ProgramRun.Of("prod")).OfType("aws:ec2/vpcEndpoint:VpcEndpoint"),
        endpoint => Assert.Equal(
            "123456789012",
            (string?)JsonNode.Parse(endpoint.Text("policy"))!["Statement"]![0]!["Condition"]!["StringEquals"]!["aws:PrincipalAccount"]));

    [Fact]
    public async Task Credentials_of_another_account_are_refused_and_every_resource_uses_that_provider()
    {
        var run = await ProgramRun.Of("prod");

        // Lists of providers travel as JSON.
        Assert.Equal("123456789012", (string?)Assert.Single(JsonNode.Parse(run["aws"].Text("allowedAccountIds"))!.AsArray()));
        Assert.All(run.Resources.Where(resource => resource.Type.StartsWith("goldenhost:index:", StringComparison.Ordinal)
            && resource.Resource.GetType().Namespace == "GoldenHost.Components.Aws" && resource.Options.Parent is null),
            component => Assert.Same(run["aws"].Resource, component.Options.Provider));
    }

    [Fact]
    public async Task Rules_are_there_before_a_machine_starts()
    {
        var waitsFor = await Outputs.DependenciesOf((await ProgramRun.Of("prod"))["web-1"].Options);

        Assert.Equal(["network", "nodes"], waitsFor.Select(resource => resource.GetResourceName()).Order(StringComparer.Ordinal));
    }

    private static string Describe(RecordedResource rule) =>
        $"{rule.Inputs["ipProtocol"]} {rule.Inputs["fromPort"]} {new[] { "cidrIpv4", "cidrIpv6", "referencedSecurityGroupId", "prefixListId" }.Select(input => rule.Inputs.GetValueOrDefault(input)).Single(value => value is not null)}";
}
