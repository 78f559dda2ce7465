using Baseline.Waivers;
using Policies.Sdk;
using Policies.Sdk.Evaluation;

namespace Policies.Tests.Sdk.Evaluation;

public sealed class PolicyPackRunnerTests
{
    private static readonly PolicyPack _pack = Plan.Pack(
        new RemediationPolicy
        {
            Name = "closed",
            Description = "Doors are closed.",
            EnforcementLevel = EnforcementLevel.Remediate,
            AppliesTo = ["a:b:Door"],
            Remediate = args => args.Properties["open"].AsBoolean() == true && args.Properties["stuck"].AsBoolean() != true
                ? args.Resource.Properties.With(["open"], false)
                : null,
            Validate = args =>
            {
                if (args.Properties["open"].AsBoolean() == true) args.Report("It is open.");
            },
        },
        new StackValidationPolicy
        {
            Name = "few",
            Description = "There are few doors.",
            Validate = args =>
            {
                if (args.OfType("a:b:Door").Count() > 1) args.Report("There are many.");
            },
        });

    [Fact]
    public async Task What_a_remediation_repaired_is_no_violation_and_is_given_back()
    {
        var door = Plan.Resource("a:b:Door", """{"open":true}""");
        var report = await Run(door);
        var found = report.Diagnostics.Single();
        Assert.Equal((DiagnosticKind.Repaired, EnforcementLevel.Advisory, "open"), (found.Kind, found.Level, found.PropertyPath));
        Assert.Equal(Plan.Object("""{"open":false}"""), report.Remediated[door.Urn]);
        Assert.False(report.Blocks);
    }

    [Fact]
    public async Task What_is_still_wrong_after_remediation_blocks()
    {
        var report = await Run(Plan.Resource("a:b:Door", """{"open":true,"stuck":true}"""));
        Assert.Equal(EnforcementLevel.Mandatory, report.Diagnostics.Single().Level);
        Assert.True(report.Blocks);
    }

    [Fact]
    public async Task Stack_policies_run_once_and_an_advisory_does_not_block()
    {
        var report = await Run(Plan.Resource("a:b:Door", "{}", "x"), Plan.Resource("a:b:Door", "{}", "y"));
        Assert.Equal("few", report.Diagnostics.Single().PolicyName);
        Assert.False(report.Blocks);
        Assert.Equal(2, report.Resources);
    }

    [Fact]
    public async Task The_report_does_not_depend_on_the_order_of_resources()
    {
        var (x, y) = (Plan.Resource("a:b:Door", """{"open":true,"stuck":true}""", "x"), Plan.Resource("a:b:Door", """{"open":true,"stuck":true}""", "y"));
        Assert.Equal<IEnumerable<PolicyDiagnostic>>((await Run(x, y)).Diagnostics, (await Run(y, x)).Diagnostics);
    }

    private static Task<PackReport> Run(params PolicyResource[] resources) =>
        new PolicyPackRunner(_pack, Plan.Evaluator(_pack), WaiverBook.Empty, TimeProvider.System).RunAsync(resources, CancellationToken.None);
}
