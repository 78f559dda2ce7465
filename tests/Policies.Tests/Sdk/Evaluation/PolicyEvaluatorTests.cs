using Baseline.Waivers;
using Policies.Sdk;
using Policies.Sdk.Configuration;
using Policies.Sdk.Evaluation;

namespace Policies.Tests.Sdk.Evaluation;

public sealed class PolicyEvaluatorTests
{
    private static readonly ResourceValidationPolicy _named = new()
    {
        Name = "named",
        Description = "Things have a name.",
        EnforcementLevel = EnforcementLevel.Mandatory,
        Severity = PolicySeverity.High,
        AppliesTo = ["a:b:Thing"],
        Validate = args =>
        {
            if (args.Properties["name"].AsString() is null) args.Report(args.Properties["name"], "found none");
        },
    };

    [Fact]
    public async Task A_violation_carries_description_level_severity_urn_and_path()
    {
        var found = (await Plan.Analyze(_named, Plan.Resource("a:b:Thing", "{}"))).Diagnostics.Single();
        Assert.Equal("Things have a name.\nfound none", found.Message);
        Assert.Equal((DiagnosticKind.Violation, EnforcementLevel.Mandatory, PolicySeverity.High), (found.Kind, found.Level, found.Severity));
        Assert.Equal(("urn:pulumi:prod::golden::a:b:Thing::r", "name"), (found.Urn, found.PropertyPath));
    }

    [Fact]
    public async Task Another_type_is_not_applicable_and_the_policy_does_not_run()
    {
        var result = await Plan.Analyze(_named, Plan.Resource("a:b:Other", "{}"));
        Assert.Empty(result.Diagnostics);
        Assert.Equal(new NotApplicablePolicy("named", "Policy only applies to resources of type 'a:b:Thing'"), result.NotApplicable.Single());
    }

    [Fact]
    public async Task A_policy_can_say_itself_that_it_is_not_applicable()
    {
        var policy = _named with { Validate = args => args.NotApplicable("Things are optional here") };
        var result = await Plan.Analyze(policy, Plan.Resource("a:b:Thing", "{}"));
        Assert.Equal("Things are optional here", result.NotApplicable.Single().Reason);
    }

    [Fact]
    public async Task A_needed_unknown_is_an_advisory_that_says_so_and_never_a_pass()
    {
        var found = (await Plan.Analyze(_named, Plan.Resource("a:b:Thing", $$"""{"name":"{{Plan.Unknown}}"}"""))).Diagnostics.Single();
        Assert.Equal((DiagnosticKind.Undecided, EnforcementLevel.Advisory), (found.Kind, found.Level));
        Assert.Equal(
            "can't run policy 'named' from policy pack 'pack@v1.2.3' during preview: string value at .name can't be known during preview",
            found.Message);
    }

    [Fact]
    public async Task An_unknown_that_is_not_needed_changes_nothing()
    {
        var result = await Plan.Analyze(_named, Plan.Resource("a:b:Thing", $$"""{"name":"n","other":"{{Plan.Unknown}}"}"""));
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public async Task Violations_before_the_unknown_are_kept()
    {
        var policy = _named with
        {
            Validate = args =>
            {
                args.Report("first");
                _ = args.Properties["name"].AsString();
            },
        };
        var result = await Plan.Analyze(policy, Plan.Resource("a:b:Thing", $$"""{"name":"{{Plan.Unknown}}"}"""));
        Assert.Equal([DiagnosticKind.Violation, DiagnosticKind.Undecided], result.Diagnostics.Select(d => d.Kind));
    }

    [Fact]
    public async Task A_wrong_type_is_as_bad_as_a_violation_and_does_not_end_the_run()
    {
        var found = (await Plan.Analyze(_named, Plan.Resource("a:b:Thing", """{"name":["x"]}"""))).Diagnostics.Single();
        Assert.Equal((DiagnosticKind.Malformed, EnforcementLevel.Mandatory), (found.Kind, found.Level));
        Assert.Contains(".name should be a string and is a list", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_that_throws_ends_the_run_with_its_name_and_without_secrets()
    {
        var policy = _named with { Validate = args => throw new InvalidOperationException($"no {args.Properties["name"].AsString()}") };
        var raised = await Assert.ThrowsAsync<PolicyFailedException>(
            () => Plan.Analyze(policy, Plan.Resource("a:b:Thing", $$"""{"name":{{Plan.Secret("\"hunter22\"")}}}""")));
        Assert.Equal("Error validating resource with policy 'named' from policy pack 'pack@v1.2.3':\nno [secret]", raised.Message);
    }

    [Theory]
    [InlineData(EnforcementLevel.Advisory, EnforcementLevel.Advisory)]
    [InlineData(EnforcementLevel.Mandatory, EnforcementLevel.Mandatory)]
    [InlineData(EnforcementLevel.Remediate, EnforcementLevel.Mandatory)]
    [InlineData(EnforcementLevel.Disabled, null)]
    public async Task Configuration_decides_the_level(EnforcementLevel configured, EnforcementLevel? reported)
    {
        var result = await Plan.Analyze(_named, Plan.Resource("a:b:Thing", "{}"), Plan.Config("named", configured));
        Assert.Equal(reported, result.Diagnostics.SingleOrDefault()?.Level);
    }

    [Fact]
    public async Task The_level_for_all_is_overridden_by_the_policys_own()
    {
        var all = Plan.Config(PackConfiguration.All, EnforcementLevel.Disabled);
        Assert.Empty((await Plan.Analyze(_named, Plan.Resource("a:b:Thing", "{}"), all)).Diagnostics);
        var both = new PackConfiguration(all.Policies.Add("named", new(EnforcementLevel.Advisory)));
        Assert.Equal(EnforcementLevel.Advisory, (await Plan.Analyze(_named, Plan.Resource("a:b:Thing", "{}"), both)).Diagnostics.Single().Level);
    }

    [Fact]
    public async Task The_packs_level_is_for_policies_without_one()
    {
        var pack = Plan.Pack(_named with { EnforcementLevel = null }) with { EnforcementLevel = EnforcementLevel.Mandatory };
        var result = await Plan.Evaluator(pack).AnalyzeAsync(Plan.Resource("a:b:Thing", "{}"), CancellationToken.None);
        Assert.Equal(EnforcementLevel.Mandatory, result.Diagnostics.Single().Level);
    }

    [Theory]
    [InlineData("2027-02-28T23:59:59Z", EnforcementLevel.Advisory)]
    [InlineData("2027-03-01T00:00:00Z", EnforcementLevel.Mandatory)]
    public async Task A_ramp_is_advisory_until_its_day(string now, EnforcementLevel level)
    {
        var pack = Plan.Pack(_named with { MandatoryFrom = new DateOnly(2027, 3, 1) });
        var result = await Plan.Evaluator(pack, time: new FixedTime(now)).AnalyzeAsync(Plan.Resource("a:b:Thing", "{}"), CancellationToken.None);
        Assert.Equal(level, result.Diagnostics.Single().Level);
    }

    [Fact]
    public async Task Secret_stack_configuration_never_appears_in_messages()
    {
        var stack = new StackContext
        {
            Config = StackContext.Unknown.Config.Add("golden:key", "hunter22").Add("golden:open", "visible"),
            SecretConfigKeys = ["golden:key"],
        };
        var policy = _named with { Validate = args => args.Report($"{args.Stack.Config["golden:key"]} {args.Stack.Config["golden:open"]}") };
        var result = await Plan.Evaluator(Plan.Pack(policy), stack: stack).AnalyzeAsync(Plan.Resource("a:b:Thing", "{}"), CancellationToken.None);
        Assert.EndsWith("\n[secret] visible", result.Diagnostics.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_secret_object_of_the_configuration_holds_never_appears_in_messages()
    {
        var stack = new StackContext
        {
            Config = StackContext.Unknown.Config.Add("golden:db", """{"user":{"password":"hunter22"},"hosts":["db.example"],"port":1}"""),
            SecretConfigKeys = ["golden:db"],
        };
        var policy = _named with { Validate = args => args.Report(args.Properties["name"], $"{args.Properties["name"]} on 1 host") };
        var thing = Plan.Resource("a:b:Thing", """{"name":"hunter22 at db.example"}""");
        var result = await Plan.Evaluator(Plan.Pack(policy), stack: stack).AnalyzeAsync(thing, CancellationToken.None);
        Assert.EndsWith("\n\"[secret] at [secret]\" on 1 host", result.Diagnostics.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_violation_of_the_stack_as_a_whole_can_be_waived()
    {
        var policy = new StackValidationPolicy { Name = "one", Description = "There is one.", EnforcementLevel = EnforcementLevel.Mandatory, Validate = args => args.Report("found two") };
        var (book, _) = WaiverReader.Read("""
            schemaVersion: 1
            waivers:
              - { policy: one, reason: two for now, owner: o, approvedBy: a, expires: 2026-12-31 }
            """);
        var evaluator = Plan.Evaluator(Plan.Pack(policy), time: new FixedTime("2026-11-22T12:00:00Z"), waivers: book);
        Assert.Equal(DiagnosticKind.Waived, (await evaluator.AnalyzeStackAsync([], CancellationToken.None)).Diagnostics.Single().Kind);
    }

    [Fact]
    public async Task Settings_have_the_defaults_of_their_schema()
    {
        var policy = _named with
        {
            ConfigSchema = PolicyConfigSchema.Of(("days", new ConfigProperty(ConfigType.Integer) { Default = 90.0 })),
            Validate = args => args.Report($"days: {args.Config["days"].AsInteger()}"),
        };
        var thing = Plan.Resource("a:b:Thing", "{}");
        Assert.EndsWith("days: 90", (await Plan.Analyze(policy, thing)).Diagnostics.Single().Message, StringComparison.Ordinal);
        var configured = Plan.Config("named", json: """{"days":7}""");
        Assert.EndsWith("days: 7", (await Plan.Analyze(policy, thing, configured)).Diagnostics.Single().Message, StringComparison.Ordinal);
    }
}
