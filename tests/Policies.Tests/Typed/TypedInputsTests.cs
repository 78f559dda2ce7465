using Policies.Sdk;
using Policies.Sdk.Evaluation;
using Policies.Tests.Sdk;
using Policies.Typed;
using Pulumi.Aws.Ec2;

namespace Policies.Tests.Typed;

/// <summary>Reading inputs by the members of the classes of Pulumi.Aws, whichever of the two packages it is.</summary>
public sealed class TypedInputsTests
{
    private static readonly ResourceValidationPolicy _policy = new()
    {
        Name = "typed",
        Description = "Instances are as they should be.",
        EnforcementLevel = EnforcementLevel.Mandatory,
        AppliesTo = [ResourceTypes.Of<Instance>()],
        Validate = args =>
        {
            var instance = args.Inputs<InstanceArgs>();
            var options = instance.Object(a => a.MetadataOptions);
            if (options.Get(o => o.HttpTokens) != "required") args.Report(options.At(o => o.HttpTokens), "tokens");
            if (options.Get(o => o.HttpPutResponseHopLimit) > 1) args.Report(options.At(o => o.HttpPutResponseHopLimit), "hops");
            if (instance.Get(a => a.Monitoring) != true) args.Report(instance.At(a => a.Monitoring), "monitoring");
            foreach (var device in instance.Objects(a => a.EbsBlockDevices).Where(d => d.Get(x => x.Encrypted) != true)) args.Report(device.At(d => d.Encrypted), "encryption");
            if (instance.Get(a => a.VpcSecurityGroupIds).Contains("sg-open")) args.Report(instance.At(a => a.VpcSecurityGroupIds), "group");
            if (instance.Get(a => a.Tags).All(tag => tag.Key != "Owner")) args.Report(instance.At(a => a.Tags), "owner");
        },
    };

    [Fact]
    public async Task Members_are_read_by_their_names_on_the_wire()
    {
        Assert.Empty((await Judge("""
            {"metadataOptions":{"httpTokens":"required","httpPutResponseHopLimit":1},"monitoring":true,"ebsBlockDevices":[{"encrypted":true}],
             "vpcSecurityGroupIds":["sg-1"],"tags":{"Owner":"me"}}
            """)).Diagnostics);
        var found = (await Judge("""
            {"metadataOptions":{"httpPutResponseHopLimit":2},"ebsBlockDevices":[{"encrypted":true},{}],"vpcSecurityGroupIds":["sg-open"]}
            """)).Diagnostics;
        Assert.Equal(
            ["metadataOptions.httpTokens", "metadataOptions.httpPutResponseHopLimit", "monitoring", "ebsBlockDevices.1.encrypted", "vpcSecurityGroupIds", "tags"],
            found.Select(d => d.PropertyPath));
    }

    [Fact]
    public async Task What_is_unknown_is_undecided_here_too() =>
        Assert.Equal(DiagnosticKind.Undecided, (await Judge($$"""{"metadataOptions":"{{Plan.Unknown}}"}""")).Diagnostics.Single().Kind);

    [Fact]
    public async Task What_has_another_type_is_a_finding() =>
        Assert.Equal(DiagnosticKind.Malformed, (await Judge("""{"metadataOptions":[]}""")).Diagnostics.Single().Kind);

    [Fact]
    public async Task Members_of_several_types_and_of_an_enumeration_are_read_as_text()
    {
        var found = new List<string?>();
        var policy = _policy with
        {
            AppliesTo = [],
            Validate = args =>
            {
                found.Add(args.Inputs<Pulumi.Aws.Ssm.ParameterArgs>().Get(p => p.Type));
                found.Add(args.Inputs<Pulumi.Command.Remote.CommandArgs>().Get(c => c.Logging));
            },
        };
        Assert.Empty((await Plan.Analyze(policy, Plan.Resource("a:b:Both", """{"type":"SecureString","logging":"none"}"""))).Diagnostics);
        Assert.Equal(["SecureString", "none"], found);
    }

    [Fact]
    public void The_type_of_a_resource_comes_from_its_class() => Assert.Equal("aws:ec2/instance:Instance", ResourceTypes.Of<Instance>());

    [Fact]
    public async Task Something_that_is_no_member_says_so()
    {
        var policy = _policy with { Validate = args => args.Inputs<InstanceArgs>().At(a => a.ToString()) };
        var raised = await Assert.ThrowsAsync<PolicyFailedException>(() => Plan.Analyze(policy, Plan.Resource("aws:ec2/instance:Instance", "{}")));
        Assert.Contains("is not one member of the args class", raised.Message, StringComparison.Ordinal);
    }

    private static Task<AnalysisResult> Judge(string json) => Plan.Analyze(_policy, Plan.Resource("aws:ec2/instance:Instance", json));
}
