using System.Collections.Immutable;
using Policies.Rules;
using Policies.Sdk;
using Policies.Sdk.Evaluation;
using Policies.Tests.Sdk;

namespace Policies.Tests.Rules;

/// <summary>The policies about a stack as a whole, on a complete stack and on stacks that lack one thing.</summary>
public sealed class StackPolicyTests
{
    private static readonly PolicyResource _vpc = Plan.Resource("aws:ec2/vpc:Vpc", "{}", "vpc");
    private static readonly PolicyResource _flowLog = In(Plan.Resource("aws:ec2/flowLog:FlowLog", "{}", "flow"), _vpc);
    private static readonly PolicyResource _defaultGroup = In(Plan.Resource("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", "{}", "default"), _vpc);
    private static readonly PolicyResource _node = Plan.Resource("aws:ec2/instance:Instance", "{}", "n1");
    private static readonly PolicyResource _authority = Plan.Resource("tls:index/selfSignedCert:SelfSignedCert", """{"isCaCertificate":true}""", "ca");
    private static readonly PolicyResource _certificate = Signed("server", _authority);
    private static readonly PolicyResource _rotate = After(Enrol("rotate-host-key"), _node);
    private static readonly PolicyResource _request = After(Enrol("csr docker"), _rotate);
    private static readonly PolicyResource _log = After(Enrol("install log"), _rotate);
    private static readonly PolicyResource _docker = After(Enrol("install docker"), _request, _log);
    private static readonly PolicyResource _checks = After(
        Plan.Resource("command:local:Command", """{"create":"./golden hostchecks run --fleet -"}""", "checks"), _docker);
    private static readonly PolicyResource _container = After(Plan.Resource("docker:index/container:Container", "{}", "web"), _checks);

    private static readonly ImmutableArray<PolicyResource> _complete =
        [_vpc, _flowLog, _defaultGroup, _node, _authority, _certificate, _rotate, _request, _log, _docker, _checks, _container];

    public static TheoryData<string> Names => [.. GoldenPack.Create().Policies.OfType<StackValidationPolicy>().Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Passes_a_complete_stack(string policy)
    {
        var result = await Judge(policy, _complete);
        Assert.Empty(result.Diagnostics);
        Assert.Empty(result.NotApplicable);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_not_applicable_to_a_stack_that_has_nothing_of_it(string policy) =>
        Assert.Single((await Judge(policy, [Plan.Resource("other:index:Thing", "{}")])).NotApplicable);

    [Fact]
    public Task A_node_that_is_never_enrolled_fails() => Fails("nodes-enrolled", _complete.Remove(_rotate).Remove(_request), "n1: found no command 'rotate-host-key'");

    [Fact]
    public Task Commands_of_another_node_do_not_count()
    {
        var second = Plan.Resource("aws:ec2/instance:Instance", "{}", "n2");
        return Fails("nodes-enrolled", _complete.Add(second), "n2: found no command");
    }

    [Fact]
    public Task A_node_without_log_forwarding_fails() => Fails("nodes-forward-logs", _complete.Remove(_log), "n1: found no command 'install log'");

    [Fact]
    public Task Docker_before_log_forwarding_fails() =>
        Fails("nodes-forward-logs", _complete.Replace(_docker, After(Enrol("install docker"), _request)), "n1: found Docker started without waiting");

    [Fact]
    public Task A_node_that_nobody_verifies_fails() => Fails("nodes-verified", _complete.Remove(_checks), "n1: found no host checks");

    [Fact]
    public Task A_container_before_the_checks_fails() =>
        Fails("containers-after-verification", _complete.Replace(_container, After(_container with { Dependencies = [] }, _docker)), "web: found no host checks");

    [Fact]
    public Task A_second_authority_for_servers_fails()
    {
        var other = Plan.Resource("tls:index/selfSignedCert:SelfSignedCert", "{}", "ca2");
        return Fails("one-server-authority", _complete.Add(other).Add(Signed("server2", other)), "found signed by ca, ca2");
    }

    [Fact]
    public Task A_server_certificate_of_a_foreign_authority_fails() =>
        Fails("one-server-authority", _complete.Replace(_certificate, _certificate with { Dependencies = [] }), "server: found signed by no authority");

    [Fact]
    public Task A_network_without_flow_logs_fails() => Fails("networks-have-flow-logs", _complete.Remove(_flowLog), "vpc: found no flow log");

    [Fact]
    public Task A_network_with_an_unmanaged_default_group_fails() => Fails("networks-close-default-group", _complete.Remove(_defaultGroup), "vpc: found its default");

    [Fact]
    public async Task A_certificate_whose_uses_are_unknown_excuses_no_other()
    {
        var late = Signed("late", _authority) with { Properties = Plan.Object($$"""{"allowedUses":"{{Plan.Unknown}}"}""") };
        var found = (await Judge("one-server-authority", _complete.Replace(_certificate, late).Add(_certificate with { Dependencies = [] }))).Diagnostics;
        Assert.Contains(found, f => f.Kind == DiagnosticKind.Violation && f.Message.Contains("server: found signed by no authority", StringComparison.Ordinal));
        Assert.Contains(found, f => f.Kind == DiagnosticKind.Undecided);
    }

    [Theory]
    [InlineData("networks-have-flow-logs", "a: found no flow log")]
    [InlineData("networks-close-default-group", "a: found its default")]
    public async Task What_waits_for_a_network_but_belongs_to_another_does_not_count(string policy, string message)
    {
        var (a, b) = (Plan.Resource("aws:ec2/vpc:Vpc", "{}", "a"), Plan.Resource("aws:ec2/vpc:Vpc", "{}", "b"));
        var found = (await Judge(policy, [a, b, After(In(_flowLog, b), a, b), After(In(_defaultGroup, b), a, b)])).Diagnostics;
        Assert.Contains(message, found.Single().Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("networks-have-flow-logs")]
    [InlineData("networks-close-default-group")]
    public async Task A_network_that_is_named_by_one_of_its_subnets_counts(string policy)
    {
        var subnet = In(Plan.Resource("aws:ec2/subnet:Subnet", "{}", "subnet"), _vpc);
        Assert.Empty((await Judge(policy, [_vpc, subnet, In(_flowLog, subnet), In(_defaultGroup, subnet)])).Diagnostics);
    }

    /// <summary>What each policy says when no command and no use of a certificate is known yet; "" for policies that read no value.</summary>
    public static TheoryData<string, string> WhenUnknown => new()
    {
        { "nodes-enrolled", "can't run policy" },
        { "nodes-forward-logs", "can't run policy" },
        { "nodes-verified", "can't run policy" },
        { "containers-after-verification", "can't run policy" },
        { "one-server-authority", "can't run policy" },
        { "networks-have-flow-logs", "" },
        { "networks-close-default-group", "" },
    };

    [Theory]
    [MemberData(nameof(WhenUnknown))]
    public async Task What_is_unknown_never_passes(string policy, string message)
    {
        var unknown = Plan.Object($$"""{"create":"{{Plan.Unknown}}","allowedUses":"{{Plan.Unknown}}"}""");
        var resources = _complete.Select(r => r.Type.StartsWith("command:", StringComparison.Ordinal) || r == _certificate ? r with { Properties = unknown } : r);
        var found = (await Judge(policy, [.. resources])).Diagnostics;
        if (message.Length == 0) Assert.Empty(found);
        else Assert.Contains(message, found[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nodes-enrolled")]
    [InlineData("nodes-forward-logs")]
    [InlineData("nodes-verified")]
    public async Task An_unknown_command_of_one_node_excuses_no_other(string policy)
    {
        var second = Plan.Resource("aws:ec2/instance:Instance", "{}", "n2");
        var unknown = Plan.Object($$"""{"create":"{{Plan.Unknown}}"}""");
        var resources = _complete.Select(r => r.Type.StartsWith("command:", StringComparison.Ordinal) ? r with { Properties = unknown } : r).Append(second);
        var found = (await Judge(policy, [.. resources])).Diagnostics;
        Assert.Contains(found, f => f.Kind == DiagnosticKind.Violation && f.Message.Contains("n2: ", StringComparison.Ordinal));
        Assert.Contains(found, f => f.Kind == DiagnosticKind.Undecided);
        Assert.DoesNotContain(found, f => f.Message.Contains("n1: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_stack_policy_says_what_it_does_with_unknown_values() => Assert.Equal(
        GoldenPack.Create().Policies.OfType<StackValidationPolicy>().Select(p => p.Name).Order(StringComparer.Ordinal),
        ((IEnumerable<object[]>)WhenUnknown).Select(row => (string)row[0]).Order(StringComparer.Ordinal));

    private static async Task Fails(string policy, ImmutableArray<PolicyResource> resources, string message)
    {
        var found = (await Judge(policy, resources)).Diagnostics;
        Assert.NotEmpty(found);
        Assert.Contains(message, found[0].Message, StringComparison.Ordinal);
    }

    private static Task<AnalysisResult> Judge(string policy, ImmutableArray<PolicyResource> resources) =>
        Plan.AnalyzeStack(GoldenPack.Create().Policies.Single(p => p.Name == policy), [.. resources]);

    private static PolicyResource After(PolicyResource resource, params PolicyResource[] others) =>
        resource with { Dependencies = [.. others.Select(o => o.Urn)] };

    /// <summary>With <c>vpcId</c> taken from another resource.</summary>
    private static PolicyResource In(PolicyResource resource, PolicyResource other) => After(resource, other) with
    {
        PropertyDependencies = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add("vpcId", [other.Urn]),
    };

    private static PolicyResource Enrol(string words) =>
        Plan.Resource("command:remote:Command", $$"""{"create":"sudo -n /usr/local/sbin/golden-enrol {{words}}"}""", words.Replace(' ', '-'));

    private static PolicyResource Signed(string name, PolicyResource authority) =>
        After(Plan.Resource("tls:index/locallySignedCert:LocallySignedCert", """{"allowedUses":["server_auth"]}""", name), authority);
}
