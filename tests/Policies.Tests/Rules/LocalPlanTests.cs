using Policies.Sdk.Values;

namespace Policies.Tests.Rules;

/// <summary>The same pack on the local stack: most of it is about AWS, and the rest counts there too.</summary>
[Collection(PlanCollection.Name)]
public sealed class LocalPlanTests(LocalPlan local)
{
    [Fact]
    public async Task The_unmodified_plan_has_no_violation()
    {
        var report = await local.JudgeAsync(local.Resources);
        Assert.Equal([], report.Diagnostics.Select(d => $"{d.PolicyName} {d.Urn}: {d.Message}"));
    }

    [Theory]
    [InlineData("command:remote:Command", "logging", "\"stdout\"", "command-logging-off")]
    [InlineData("tls:index/locallySignedCert:LocallySignedCert", "validityPeriodHours", "87600", "tls-leaf-lifetime")]
    public async Task A_changed_property_fails_the_policy_that_is_about_it(string type, string property, string json, string policy)
    {
        Assert.Contains(local.Resources, r => r.Type == type);
        var changed = local.Resources.Select(r => r.Type == type ? r with { Properties = r.Properties.With([property], PolicyJson.Parse(json)) } : r);
        var report = await local.JudgeAsync(changed);
        Assert.Equal([policy], report.Diagnostics.Where(d => d.Blocks).Select(d => d.PolicyName).Distinct());
    }

    [Theory]
    [InlineData("n1-machine")]
    [InlineData("collector-process")]
    public async Task Outputs_of_a_local_command_that_are_not_marked_secret_fail(string name)
    {
        var report = await local.JudgeAsync(local.Resources.Select(r => r.Name == name ? r with { Options = r.Options with { AdditionalSecretOutputs = [] } } : r));
        Assert.Equal(["command-outputs-secret"], report.Diagnostics.Where(d => d.Blocks).Select(d => d.PolicyName));
    }
}
