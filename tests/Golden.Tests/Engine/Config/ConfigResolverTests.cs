using System.Collections.Immutable;
using Golden.Engine.Config;
using Golden.Engine.Values;

namespace Golden.Tests.Engine.Config;

public sealed class ConfigResolverTests
{
    private static readonly ProjectFile _project = new(
        "p",
        ImmutableSortedDictionary<string, ConfigDeclaration>.Empty
            .Add("p:size", new ConfigDeclaration { Key = "p:size", Default = "8" })
            .Add("p:word", new ConfigDeclaration { Key = "p:word", Secret = true }),
        ImmutableSortedDictionary<string, string>.Empty.Add("p:fixed", "yes"));

    private static readonly GeneratedSetting _ports = new("p:ports", settings => settings.ContainsKey("p:local"), () => PropertyValue.Of("22000"));

    [Fact]
    public void The_later_value_wins_over_the_earlier_and_both_over_the_project()
    {
        Assert.Equal("8", Resolve().Config.Values["p:size"]);
        Assert.Equal("16", Resolve(Value("p:size", "12"), Value("p:size", "16")).Config.Values["p:size"]);
        Assert.Equal("yes", Resolve().Config.Values["p:fixed"]);
    }

    [Fact]
    public void A_secret_that_nobody_set_is_made_marked_and_kept()
    {
        var (config, generated) = Resolve();
        Assert.Equal(32, Convert.FromBase64String(config.Values["p:word"]).Length);
        Assert.IsType<PropertySecret>(generated["p:word"]);
        Assert.Equal(["p:word"], config.SecretKeys);
        Assert.Equal(["p:word"], config.StandIns.AsEnumerable());

        var again = new ConfigResolver(_project, [_ports]).Resolve("s", [], generated);
        Assert.Equal(config.Values["p:word"], again.Config.Values["p:word"]);
        Assert.Empty(again.Config.StandIns);
    }

    [Fact]
    public void An_encrypted_value_can_not_be_read_here_and_is_replaced_by_one_of_our_own()
    {
        var (config, _) = Resolve(new ConfigValue("p:other", "", Encrypted: true, "file:1"));
        Assert.Contains("p:other", config.SecretKeys);
        Assert.NotEmpty(config.Values["p:other"]);
    }

    [Fact]
    public void A_setting_is_chosen_only_where_it_applies_and_nobody_gave_it()
    {
        Assert.False(Resolve().Config.Values.ContainsKey("p:ports"));
        Assert.Equal("22000", Resolve(Value("p:local", "1")).Config.Values["p:ports"]);
        Assert.Equal("mine", Resolve(Value("p:local", "1"), Value("p:ports", "mine")).Config.Values["p:ports"]);
    }

    [Fact]
    public void A_secret_in_clear_is_a_problem_that_does_not_repeat_it()
    {
        var problem = Assert.Single(new ConfigResolver(_project, []).Check([Value("p:word", "hush"), Value("p:size", "12")]));
        Assert.Equal(("Pulumi.s.yaml:3", "p:word"), (problem.Where, problem.Key));
        Assert.DoesNotContain("hush", problem.ToString(), StringComparison.Ordinal);
    }

    private static ConfigValue Value(string key, string text) => new(key, text, Encrypted: false, "Pulumi.s.yaml:3");

    private static (StackConfig Config, PropertyObject Generated) Resolve(params ConfigValue[] values) =>
        new ConfigResolver(_project, [_ports]).Resolve("s", [.. values], PropertyObject.Empty);
}
