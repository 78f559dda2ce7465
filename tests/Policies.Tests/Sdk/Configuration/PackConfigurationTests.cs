using Policies.Sdk;
using Policies.Sdk.Configuration;

namespace Policies.Tests.Sdk.Configuration;

public sealed class PackConfigurationTests
{
    private static readonly PolicyPack _pack = Plan.Pack(new ResourceValidationPolicy
    {
        Name = "p",
        Description = "d",
        Validate = _ => { },
        ConfigSchema = PolicyConfigSchema.Of(
            ("days", new ConfigProperty(ConfigType.Integer) { Minimum = 1, Maximum = 365 }),
            ("mode", new ConfigProperty(ConfigType.String) { OneOf = ["on", "off"] }),
            ("cidrs", new ConfigProperty(ConfigType.Array) { Items = new(ConfigType.String) { Pattern = "/[0-9]+$" } })),
    });

    [Theory]
    [InlineData("""{"days":30,"mode":"on","cidrs":["10.0.0.0/8"]}""")]
    [InlineData("{}")]
    public void Values_that_the_schema_allows_are_accepted(string json) => Assert.Empty(Plan.Config("p", json: json).Errors(_pack));

    [Theory]
    [InlineData("""{"days":0}""", "p.days: found 0, allowed: 1 to 365")]
    [InlineData("""{"days":1.5}""", "p.days: found 1.5, allowed: integer")]
    [InlineData("""{"days":"ten"}""", "p.days: found \"ten\", allowed: integer")]
    [InlineData("""{"mode":"maybe"}""", "p.mode: found \"maybe\", allowed: \"on\", \"off\"")]
    [InlineData("""{"cidrs":["10.0.0.0/8","all"]}""", "p.cidrs[1]: found \"all\", allowed: text matching /[0-9]+$")]
    [InlineData("""{"day":1}""", "p.day: unknown setting, allowed: cidrs, days, mode")]
    public void Each_error_says_where_and_found_against_allowed(string json, string error) =>
        Assert.Equal(error, Plan.Config("p", json: json).Errors(_pack).Single());

    [Fact]
    public void Unknown_policies_are_errors() => Assert.Equal("q: no such policy in pack pack", Plan.Config("q").Errors(_pack).Single());

    [Fact]
    public void Only_the_level_can_be_set_for_all() => Assert.Single(Plan.Config("all", json: """{"days":1}""").Errors(_pack));

    [Fact]
    public void A_required_setting_is_missed_even_when_the_policy_is_not_mentioned()
    {
        var policy = _pack.Policies[0];
        var required = _pack with { Policies = [policy with { ConfigSchema = policy.ConfigSchema! with { Required = ["days"] } }] };
        Assert.Equal("p.days: required and missing", PackConfiguration.None.Errors(required).Single());
    }
}
