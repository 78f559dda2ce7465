using System.Text.Json;
using Golden.Cli;
using Golden.Engine.Plan;
using Golden.Engine.Policies;
using Golden.Judging;
using Policies.Rules;
using Policies.Sdk;
using Policies.Tests.Rules;
using Policies.Tests.Sdk;

namespace Policies.Tests.Judging;

/// <summary>What <c>golden preview</c> says about the production plan, with the files of waivers and configuration that it takes.</summary>
[Collection(PlanCollection.Name)]
public sealed class PackPoliciesTests(ProductionPlan production) : IDisposable
{
    /// <summary>Makes the plan's image one that nobody approved.</summary>
    private const string OtherImage = """{"instance-ami-approved":{"enforcementLevel":"mandatory","approved":{"ami-00000000000000000":"2026-11-01"}}}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("golden-preview-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_plan_as_it_is_has_nothing_to_report()
    {
        var report = await Judge(new PolicyFiles());
        Assert.Empty(report.Violations);
        Assert.False(report.Stops);
        Assert.Contains("0 mandatory", report.Documents["markdown"](), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_violation_is_in_the_table_in_json_in_markdown_and_in_sarif_with_the_line_of_the_program()
    {
        var report = await Judge(new PolicyFiles(Configuration: Write("policies.json", OtherImage)));
        Assert.True(report.Stops);
        Assert.Equal("instance-ami-approved", report.Violations.Single().Policy);
        using var json = JsonDocument.Parse(PlanJson.Write(production.Plan, report));
        Assert.Equal("mandatory", json.RootElement.GetProperty("policies").GetProperty("violations")[0].GetProperty("level").GetString());
        Assert.Contains("`instance-ami-approved` | medium | web-1-machine", report.Documents["markdown"](), StringComparison.Ordinal);
        using var sarif = JsonDocument.Parse(report.Documents["sarif"]());
        var result = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Single();
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var file = Path.Combine(Repository.Root, place.GetProperty("artifactLocation").GetProperty("uri").GetString()!);
        var line = File.ReadAllLines(file)[place.GetProperty("region").GetProperty("startLine").GetInt32() - 1];
        Assert.Contains("Ami = ", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_waiver_of_the_named_file_counts()
    {
        var report = await Judge(new PolicyFiles(Waivers(Waiver("instance-ami-approved", "2026-12-31", "*::web-1-machine")), Write("policies.json", OtherImage)));
        Assert.False(report.Stops);
        Assert.Contains("Waived until 2026-12-31 by platform", report.Violations.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_the_pulumi_cli_repairs_is_in_every_form_of_the_report()
    {
        var pack = Plan.Pack(new RemediationPolicy
        {
            Name = "larger",
            Description = "Instances are large.",
            EnforcementLevel = EnforcementLevel.Remediate,
            AppliesTo = ["aws:ec2/instance:Instance"],
            Remediate = args => args.Resource.Properties.With(["instanceType"], "x1.huge"),
        });
        var report = await new PackPolicies(pack, Repository.Root, new FixedTime("2026-11-22T12:00:00Z")).JudgeAsync(production.Plan, new PolicyFiles(), CancellationToken.None);
        Assert.False(report.Stops);
        Assert.All(report.Violations, v => Assert.Contains("repairs: instanceType", v.Message, StringComparison.Ordinal));
        Assert.NotEmpty(report.Violations);
        Assert.Contains("**Repaired by the Pulumi CLI only**", report.Documents["markdown"](), StringComparison.Ordinal);
        Assert.Contains("repairs: instanceType", report.Documents["sarif"](), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("instance-ami-approved", "2026-01-01", "expired on 2026-01-01; its owner is platform")]
    [InlineData("instance-ami", "2026-12-31", "not known here")]
    [InlineData("instance-imdsv2", "2026-12-31", "was not needed")]
    public async Task A_waiver_without_effect_is_a_finding(string policy, string expires, string message)
    {
        var report = await Judge(new PolicyFiles(Waivers(Waiver(policy, expires, "*"))));
        var found = report.Violations.Single();
        Assert.Equal(("waivers", PolicyLevel.Advisory), (found.Policy, found.Level));
        Assert.Contains("named.yaml line 3: ", found.Message, StringComparison.Ordinal);
        Assert.Contains(message, found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  - { policy: p, reason: r, approvedBy: a, expires: 2026-12-31 }", "'owner' is missing")]
    [InlineData("  - { policy: p, reason: r, owner: o, approvedBy: a, expires: soon }", "'expires' is 'soon'")]
    public async Task A_waiver_that_nobody_stands_behind_is_refused_with_the_whole_file(string entry, string message)
    {
        var raised = await Assert.ThrowsAsync<UserErrorException>(() => Judge(new PolicyFiles(Waivers(entry))));
        Assert.Contains(message, raised.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"instance-imdsv3":"advisory"}""", "instance-imdsv3: no such policy")]
    [InlineData("""{"all":"loud"}""", "all: found level \"loud\", allowed: advisory, mandatory, disabled, remediate")]
    [InlineData("""{"tls-leaf-lifetime":{"maximumHours":"many"}}""", "tls-leaf-lifetime.maximumHours: found \"many\", allowed: integer")]
    [InlineData("[]", "an object with a member for each policy")]
    [InlineData("{", "cannot be used")]
    public async Task A_configuration_that_says_nothing_that_is_known_is_refused(string json, string message)
    {
        var raised = await Assert.ThrowsAsync<UserErrorException>(() => Judge(new PolicyFiles(Configuration: Write("policies.json", json))));
        Assert.Contains(message, raised.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_named_file_has_to_be_there()
    {
        await Assert.ThrowsAsync<UserErrorException>(() => Judge(new PolicyFiles(Waivers: Path.Combine(_folder, "none.yaml"))));
        await Assert.ThrowsAsync<UserErrorException>(() => Judge(new PolicyFiles(Configuration: Path.Combine(_folder, "none.json"))));
    }

    private Task<PolicyReport> Judge(PolicyFiles files) =>
        new PackPolicies(GoldenPack.Create(), Repository.Root, new FixedTime("2026-11-22T12:00:00Z")).JudgeAsync(production.Plan, files, CancellationToken.None);

    private string Waivers(string entry) => Write("named.yaml", $"schemaVersion: 1\nwaivers:\n{entry}\n");

    private static string Waiver(string policy, string expires, string urn) =>
        $"  - {{ policy: {policy}, urn: \"{urn}\", reason: a test, owner: platform, approvedBy: security, expires: {expires} }}";

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
