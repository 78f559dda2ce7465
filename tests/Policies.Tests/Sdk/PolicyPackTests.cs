using Policies.Sdk;
using Policies.Sdk.Configuration;

namespace Policies.Tests.Sdk;

public sealed class PolicyPackTests
{
    private static readonly ResourceValidationPolicy _policy = new() { Name = "p", Description = "d", Validate = _ => { } };

    [Fact]
    public void A_sound_pack_has_no_errors() => Assert.Empty(Plan.Pack(_policy).Errors());

    [Fact]
    public void The_name_all_is_reserved() =>
        Assert.Contains("\"all\" is a reserved name", Plan.Pack(_policy with { Name = "all" }).Errors().Single(), StringComparison.Ordinal);

    [Fact]
    public void Names_are_unique() => Assert.Equal("Policy name \"p\" is used 2 times.", Plan.Pack(_policy, _policy).Errors().Single());

    [Fact]
    public void The_packs_name_has_no_spaces() => Assert.Single((Plan.Pack(_policy) with { Name = "a b" }).Errors());

    [Theory]
    [InlineData("0.1.0", true)]
    [InlineData("1.2.3-rc.1+build.7", true)]
    [InlineData("v1.2.3", false)]
    [InlineData("1.2", false)]
    [InlineData("", false)]
    public void The_version_is_one_that_the_engine_can_read(string version, bool sound) =>
        Assert.Equal(sound, (Plan.Pack(_policy) with { Version = version }).Errors().Count == 0);

    [Fact]
    public void A_policy_has_a_validation() => Assert.Single(Plan.Pack(_policy with { Validate = null }).Errors());

    [Fact]
    public void The_level_is_not_part_of_a_schema()
    {
        var schema = PolicyConfigSchema.Of(("enforcementLevel", new ConfigProperty(ConfigType.String)));
        Assert.Single(Plan.Pack(_policy with { ConfigSchema = schema }).Errors());
    }

    [Theory]
    [InlineData("""{"days":0}""", "Initial configuration: p.days: found 0, allowed: 1 to 365")]
    [InlineData("""{"day":1}""", "Initial configuration: p.day: unknown setting, allowed: days")]
    [InlineData("""{"days":30}""", null)]
    [InlineData("{}", null)]
    public void What_users_start_from_is_what_the_schema_allows(string json, string? error)
    {
        var pack = Plan.Pack(_policy with { ConfigSchema = Schema(new(ConfigType.Integer) { Minimum = 1, Maximum = 365 }) with { Required = ["days"] } });
        Assert.Equal(error, (pack with { InitialConfig = Plan.Config("p", json: json).Policies }).Errors().SingleOrDefault());
    }

    [Fact]
    public void What_users_start_from_names_policies_of_the_pack() => Assert.Equal(
        "Initial configuration: q: no such policy in pack pack", (Plan.Pack(_policy) with { InitialConfig = Plan.Config("q").Policies }).Errors().Single());

    [Fact]
    public void A_default_is_what_its_schema_allows() => Assert.Equal(
        "Default of a setting: p.days: found \"ten\", allowed: integer",
        Plan.Pack(_policy with { ConfigSchema = Schema(new(ConfigType.Integer) { Default = "ten" }) }).Errors().Single());

    [Fact]
    public void A_pattern_is_a_regular_expression() => Assert.StartsWith(
        "Setting p.days: found pattern \"[\", allowed: a regular expression",
        Plan.Pack(_policy with { ConfigSchema = Schema(new(ConfigType.String) { Pattern = "[", Default = "x" }) }).Errors().Single(), StringComparison.Ordinal);

    private static PolicyConfigSchema Schema(ConfigProperty days) => PolicyConfigSchema.Of(("days", days));
}
