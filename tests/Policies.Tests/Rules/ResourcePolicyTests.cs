using Policies.Rules;
using Policies.Sdk;
using Policies.Sdk.Evaluation;
using Policies.Tests.Sdk;

namespace Policies.Tests.Rules;

/// <summary>Every resource policy on inputs that pass, fail, cannot be decided, and are not its business.</summary>
public sealed class ResourcePolicyTests
{
    private static readonly PolicyPack _pack = GoldenPack.Create();

    public static TheoryData<string> Policies => [.. PolicyCase.All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task Passes_what_complies(string policy)
    {
        foreach (var result in await Judge(policy, "pass")) Assert.Empty(result.Diagnostics);
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task Fails_what_does_not_and_says_where(string policy)
    {
        var results = await Judge(policy, "fail");
        Assert.NotEmpty(results);
        foreach (var result in results)
        {
            Assert.All(result.Diagnostics, found => Assert.True(found.Blocks || found.Kind == DiagnosticKind.Undecided, found.Message));
            Assert.Contains(result.Diagnostics, found => found.Blocks);
        }
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task Does_not_decide_what_is_unknown(string policy)
    {
        foreach (var result in await Judge(policy, "unknown"))
        {
            Assert.Contains(result.Diagnostics, found => found.Kind == DiagnosticKind.Undecided);
            Assert.DoesNotContain(result.Diagnostics, found => found.Blocks);
        }
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task Says_that_another_resource_is_not_its_business(string policy)
    {
        var result = await Plan.Analyze(Find(policy), Plan.Resource("other:index:Thing", "{}"));
        Assert.Empty(result.Diagnostics);
        Assert.Equal(policy, result.NotApplicable.Single().PolicyName);
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void Repairs_what_it_can_repair(string policy)
    {
        if (Find(policy) is not RemediationPolicy) return;
        var @case = PolicyCase.All[policy];
        var stack = @case.Stack with { Project = "p", Stack = "s" };
        foreach (var resource in @case.Resources("fail").Take(1))
        {
            var evaluator = Plan.Evaluator(Plan.Pack(Find(policy)), Plan.Config(policy, EnforcementLevel.Remediate), stack);
            var changed = evaluator.Remediate(resource).Remediations.Single().Properties;
            Assert.NotNull(changed);
            Assert.Empty(evaluator.Remediate(resource with { Properties = changed }).Remediations);
        }
    }

    [Fact]
    public void Every_resource_policy_has_cases()
    {
        var elsewhere = _pack.Policies.OfType<ResourceValidationPolicy>().Where(p => p.Name.StartsWith("user-data-", StringComparison.Ordinal)).Select(p => p.Name);
        Assert.Equal(
            _pack.Policies.OfType<ResourceValidationPolicy>().Select(p => p.Name).Except(elsewhere).Order(StringComparer.Ordinal),
            PolicyCase.All.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_policy_has_inputs_that_pass_fail_and_cannot_be_decided_or_says_why_not() => Assert.All(PolicyCase.All.Values, @case =>
    {
        Assert.NotEmpty(@case.Resources("pass"));
        Assert.NotEmpty(@case.Resources("fail"));
        Assert.True(@case.Resources("unknown").Any() != @case.IsDecidedWithoutValue, $"{@case.Policy}: either \"unknown\" or \"decidedWithoutValue\" with the reason");
    });

    private static Policy Find(string name) => _pack.Policies.Single(p => p.Name == name) with { EnforcementLevel = EnforcementLevel.Mandatory };

    private static async Task<List<AnalysisResult>> Judge(string policy, string kind)
    {
        var @case = PolicyCase.All[policy];
        var evaluator = Plan.Evaluator(Plan.Pack(Find(policy)), @case.Config, @case.Stack, new FixedTime("2026-11-21T12:00:00Z"));
        var results = new List<AnalysisResult>();
        foreach (var resource in @case.Resources(kind)) results.Add(await evaluator.AnalyzeAsync(resource, CancellationToken.None));
        return results;
    }
}
