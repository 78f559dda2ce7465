using Policies.Rules;
using Policies.Sdk;
using Policies.Sdk.Evaluation;
using Policies.Tests.Sdk;

namespace Policies.Tests.Rules.Network;

/// <summary>The setting of the stack that the policy falls back to; a stranger's stack may hold anything there.</summary>
public sealed class IngressAdministrationTests
{
    [Theory]
    [InlineData("""["10.0.0.0/8"]""", null)]
    [InlineData("""["192.0.2.0/24"]""", DiagnosticKind.Violation)]
    [InlineData("[]", DiagnosticKind.Violation)]
    [InlineData("""["10.0.0.0/8","10.0.0.0/99"]""", DiagnosticKind.Malformed)]
    [InlineData("[1]", DiagnosticKind.Malformed)]
    [InlineData("{}", DiagnosticKind.Malformed)]
    [InlineData("null", DiagnosticKind.Malformed)]
    [InlineData("10.0.0.0/8", DiagnosticKind.Malformed)]
    [InlineData("", DiagnosticKind.Malformed)]
    public async Task Administration_networks_of_the_stack_are_a_list_of_networks_or_a_finding(string setting, DiagnosticKind? kind)
    {
        var stack = new StackContext { Config = StackContext.Unknown.Config.Add("goldenhost:adminCidrs", setting) };
        var pack = Plan.Pack(GoldenPack.Create().Policies.Single(p => p.Name == "ingress-administration") with { EnforcementLevel = EnforcementLevel.Mandatory });
        var rule = Plan.Resource("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", """{"ipProtocol":"tcp","fromPort":22,"toPort":22,"cidrIpv4":"10.0.0.1/32"}""");
        var result = await Plan.Evaluator(pack, stack: stack).AnalyzeAsync(rule, CancellationToken.None);
        Assert.Equal(kind, result.Diagnostics.SingleOrDefault()?.Kind);
        Assert.Equal(kind is not null, result.Diagnostics.Any(d => d.Blocks));
    }
}
