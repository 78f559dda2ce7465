using System.Collections.Immutable;
using Tests.Shared.Schemas;

namespace Compat.Tests.Schemas;

public sealed class SchemaValidatorTests
{
    private const string Instance = "aws:ec2/instance:Instance";
    private const string RemoteCommand = "command:remote:Command";

    private static readonly SchemaValidator Validator = SchemaValidator.Load();

    [Fact]
    public void Accepts_inputs_that_exist() => Assert.Empty(Validator.Validate(Instance, Of(
        ("ami", "ami-1"),
        ("instanceType", "t3.micro"),
        ("monitoring", true),
        ("vpcSecurityGroupIds", ImmutableArray.Create<object?>("sg-1")),
        ("tags", Of(("Name", "n1"))),
        ("metadataOptions", Of(("httpTokens", "required"), ("httpPutResponseHopLimit", 1d))))));

    [Fact]
    public void Refuses_an_unknown_token() =>
        Assert.Equal(["aws:ec2/insance:Insance: no such token in compat/*/schema.json"], Validator.Validate("aws:ec2/insance:Insance", Of()));

    [Fact]
    public void Refuses_an_unknown_key_in_depth()
    {
        var errors = Validator.Validate(Instance, Of(("metadataOptions", Of(("httpToken", "required")))));

        Assert.StartsWith($"{Instance}.metadataOptions.httpToken: no such input; there are httpEndpoint", Assert.Single(errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("monitoring", "true", "must be boolean")]
    [InlineData("cpuCoreCount", 1.5, "no such input")]
    [InlineData("ami", 7, "must be string")]
    [InlineData("tags", "x", "must be a map")]
    [InlineData("vpcSecurityGroupIds", "sg-1", "must be a list")]
    [InlineData("metadataOptions", "required", "must be an object")]
    public void Refuses_a_value_of_the_wrong_kind(string key, object value, string expected) =>
        Assert.Contains(expected, Assert.Single(Validator.Validate(Instance, Of((key, value)))), StringComparison.Ordinal);

    [Fact]
    public void Refuses_a_missing_required_input_unless_some_are_not_known_yet()
    {
        Assert.Equal([$"{RemoteCommand}.connection: required, but not given"], Validator.Validate(RemoteCommand, Of()));
        Assert.Empty(Validator.Validate(RemoteCommand, Of(), isComplete: false));
    }

    [Fact]
    public void Refuses_a_missing_required_input_in_depth() => Assert.Equal(
        [$"{RemoteCommand}.connection.host: required, but not given"],
        Validator.Validate(RemoteCommand, Of(("connection", Of(("user", "golden"))))));

    [Fact]
    public void Refuses_a_value_outside_a_closed_enumeration() => Assert.Equal(
        ["command:local:Command.logging: found \"loud\", allowed none, stderr, stdout, stdoutAndStderr"],
        Validator.Validate("command:local:Command", Of(("logging", "loud"))));

    [Fact]
    public void Reads_the_json_that_providers_take()
    {
        Assert.Empty(Validator.Validate("pulumi:providers:aws", Of(("region", "eu-central-1"), ("defaultTags", """{"tags":{"a":"b"}}"""))));
        Assert.Single(Validator.Validate("pulumi:providers:aws", Of(("defaultTags", """{"tag":{"a":"b"}}"""))));
    }

    [Theory]
    [InlineData("aws:ec2/vpc:Vpc", true)]
    [InlineData("pulumi:providers:tls", true)]
    [InlineData("goldenhost:index:Network", false)]
    [InlineData("pulumi:pulumi:Stack", false)]
    public void Knows_which_tokens_belong_to_providers(string token, bool expected) =>
        Assert.Equal(expected, SchemaValidator.IsProviderToken(token));

    private static ImmutableDictionary<string, object> Of(params (string Key, object Value)[] members) =>
        members.ToImmutableDictionary(m => m.Key, m => m.Value);
}
