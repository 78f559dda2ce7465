using Google.Protobuf;
using Policies.Sdk;
using Policies.Sdk.Configuration;
using Policies.Sdk.Values;
using Policies.Tests.Sdk;
using Policies.Wire;
using Policies.Wire.Messages;
using EnforcementLevel = Policies.Sdk.EnforcementLevel;
using Level = Policies.Wire.Messages.EnforcementLevel;
using PolicyConfig = Policies.Sdk.Configuration.PolicyConfig;
using Severity = Policies.Wire.Messages.PolicySeverity;

namespace Policies.Tests.Wire;

/// <summary>What Pulumi's Go SDK is known to get wrong (pulumi-policy #460), one by one, on the wire.</summary>
public sealed class GoSdkFaultsTests
{
    private static readonly PolicyPack _pack = Plan.Pack(
        new ResourceValidationPolicy
        {
            Name = "dry",
            Description = "Says what kind of run it is.",
            Severity = Policies.Sdk.PolicySeverity.High,
            Validate = args => args.Report(args.Stack.DryRun ? "a preview" : "an update"),
        },
        new ResourceValidationPolicy
        {
            Name = "named",
            Description = "Things have names.",
            Validate = args => _ = args.Properties["name"].AsString(),
        },
        new RemediationPolicy
        {
            Name = "closed",
            Description = "Doors are closed.",
            EnforcementLevel = EnforcementLevel.Mandatory,
            AppliesTo = ["a:b:Door"],
            Remediate = args => args.Resource.Properties.With(["open"], false),
        }) with
    {
        EnforcementLevel = EnforcementLevel.Mandatory,
        InitialConfig = PackConfiguration.None.Policies.Add("dry", new PolicyConfig(EnforcementLevel.Advisory)),
    };

    private readonly IReadOnlyDictionary<string, GrpcMethod> _methods = new AnalyzerService(_pack, TimeProvider.System, null, () => { }).Methods();

    [Fact]
    public async Task The_packs_enforcement_level_counts_for_policies_without_one() =>
        Assert.Equal(Level.Mandatory, (await AnalyzeAsync("{}")).Diagnostics.Single(d => d.PolicyName == "dry").EnforcementLevel);

    [Fact]
    public async Task Remediations_run_at_their_level_only()
    {
        var request = Request("a:b:Door", """{"open":true}""");
        Assert.Empty((await CallAsync<RemediateResponse>("Remediate", request)).Remediations);
        await CallAsync<Google.Protobuf.WellKnownTypes.Empty>("Configure", new ConfigureAnalyzerRequest
        {
            PolicyConfig = { ["closed"] = new() { EnforcementLevel = Level.Remediate } },
        });
        Assert.Single((await CallAsync<RemediateResponse>("Remediate", request)).Remediations);
    }

    [Fact]
    public async Task Severity_and_what_is_not_applicable_are_sent()
    {
        var answer = await AnalyzeAsync("{}");
        Assert.Equal(Severity.High, answer.Diagnostics.Single(d => d.PolicyName == "dry").Severity);
        Assert.Contains(answer.NotApplicable, n => n.PolicyName == "closed" && n.Reason.Length > 0);
    }

    [Fact]
    public async Task The_pack_describes_itself_with_its_initial_configuration_before_any_other_call()
    {
        var info = await CallAsync<AnalyzerInfo>("GetAnalyzerInfo", new Google.Protobuf.WellKnownTypes.Empty());
        Assert.Equal(3, info.Policies.Count);
        Assert.Equal(Level.Advisory, info.InitialConfig["dry"].EnforcementLevel);
    }

    [Fact]
    public async Task An_unknown_value_stops_one_policy_and_not_the_call()
    {
        var found = (await AnalyzeAsync($$"""{"name":"{{Plan.Unknown}}"}""")).Diagnostics;
        Assert.Equal(["dry", "named"], found.Select(d => d.PolicyName));
        Assert.Contains("can't be known during preview", found[1].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "a preview")]
    [InlineData(false, "an update")]
    public async Task Policies_learn_whether_it_is_a_preview(bool dryRun, string message)
    {
        await CallAsync<AnalyzerStackConfigureResponse>("ConfigureStack", new AnalyzerStackConfigureRequest { Stack = "prod", Project = "p", DryRun = dryRun });
        Assert.EndsWith(message, (await AnalyzeAsync("{}")).Diagnostics.Single(d => d.PolicyName == "dry").Message, StringComparison.Ordinal);
    }

    private Task<AnalyzeResponse> AnalyzeAsync(string properties) => CallAsync<AnalyzeResponse>("Analyze", Request("a:b:Thing", properties));

    private async Task<TResponse> CallAsync<TResponse>(string method, IMessage request) where TResponse : IMessage =>
        (TResponse)await _methods[$"/pulumirpc.Analyzer/{method}"].InvokeAsync(request.ToByteArray(), CancellationToken.None);

    private static AnalyzeRequest Request(string type, string properties) =>
        new() { Type = type, Name = "r", Urn = "urn:r", Properties = StructWriter.Write((PolicyObject)PolicyJson.Parse(properties)) };
}
