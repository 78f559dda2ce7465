using Baseline.Waivers;
using GoldenHost.Tests.Running;
using Policies.Rules;
using Policies.Sdk;
using Policies.Sdk.Configuration;
using Policies.Sdk.Evaluation;

namespace GoldenHost.Tests;

[Collection(StackCollection.Name)]
public sealed class PolicyTests
{
    [Theory]
    [InlineData("local")]
    [InlineData("prod")]
    public async Task Every_planned_resource_of_a_shipped_stack_satisfies_the_policies_about_it(string stack) =>
        Assert.Empty(await JudgeAsync(await ProgramRun.Of(stack)));

    [Fact]
    public async Task Policies_object_to_what_a_stack_may_choose_but_should_not()
    {
        var run = await ProgramRun.Of("prod", new Dictionary<string, string>
        {
            ["goldenhost:terminationProtection"] = "false",
            ["goldenhost:logRetentionDays"] = "1",
        });

        var found = await JudgeAsync(run);

        Assert.Contains(found, finding => finding.StartsWith("web-1-machine instance-", StringComparison.Ordinal));
        Assert.Contains(found, finding => finding.StartsWith("network-flow-group log", StringComparison.Ordinal));
    }

    private static async Task<string[]> JudgeAsync(ProgramRun run)
    {
        var evaluator = new PolicyEvaluator(GoldenPack.Create(), PackConfiguration.None, StackContext.Unknown, TimeProvider.System, WaiverBook.Empty);
        var found = new List<string>();
        foreach (var resource in run.Resources)
        {
            var judged = await evaluator.AnalyzeAsync(await PlannedResources.Of(resource), CancellationToken.None);
            found.AddRange(judged.Diagnostics.Select(diagnostic => $"{resource.Name} {diagnostic.PolicyName}: {diagnostic.Message}"));
        }

        return [.. found];
    }
}
