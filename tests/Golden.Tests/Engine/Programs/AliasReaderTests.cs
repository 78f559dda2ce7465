using Golden.TestHost;
using Pulumi;

namespace Golden.Tests.Engine.Programs;

[Collection(ProgramCollection.Name)]
public sealed class AliasReaderTests
{
    private const string Prefix = "urn:pulumi:local::test::";
    private const string Local = "command:local:Command";

    [Fact]
    public async Task A_former_name_type_project_or_stack_takes_the_place_of_its_part()
    {
        var urns = await AliasesAsync(new Alias { Name = "old" }, new Alias { Type = "a:b:C" }, new Alias { Project = "p", Stack = "s" });
        Assert.Equal(
            [$"{Prefix}{Outer}${Inner}${Local}::old", $"{Prefix}{Outer}${Inner}$a:b:C::r", $"urn:pulumi:s::p::{Outer}${Inner}${Local}::r"],
            urns);
    }

    [Fact]
    public async Task A_whole_urn_is_taken_as_it_is() =>
        Assert.Equal(["urn:pulumi:x::y::z::w"], await AliasesAsync(new Alias { Urn = "urn:pulumi:x::y::z::w" }));

    [Fact]
    public async Task Without_a_parent_it_stood_at_the_top() =>
        Assert.Equal([$"{Prefix}{Local}::r"], await AliasesAsync(new Alias { NoParent = true }));

    [Fact]
    public async Task A_former_parent_is_named_with_all_of_its_own_parents()
    {
        var goals = await RecordingRegistrar.RunAsync(() =>
        {
            var inner = new Group("inner", new Group("outer", null));
            Make("r", new Alias { Parent = inner }, parent: null);
        });
        Assert.Equal([$"{Prefix}{Outer}${Inner}${Local}::r"], goals["r"].Options.Aliases.AsEnumerable());
    }

    [Fact]
    public async Task A_former_parent_given_by_its_urn_gives_its_types() =>
        Assert.Equal([$"{Prefix}a:b:C${Local}::r"], await AliasesAsync(new Alias { ParentUrn = $"{Prefix}a:b:C::p" }));

    [Theory]
    [InlineData("new-child", "old-child")]
    [InlineData("child", "child")]
    public async Task A_child_that_is_named_after_a_renamed_component_is_found_under_the_name_it_had(string name, string former)
    {
        var goals = await RecordingRegistrar.RunAsync(() => Make(name, alias: null, new Group("new", null, new Alias { Name = "old" })));
        Assert.Equal([$"{Prefix}{Outer}${Local}::{former}"], goals[name].Options.Aliases.AsEnumerable());
    }

    [Fact]
    public async Task Children_of_a_renamed_component_are_found_under_its_former_name()
    {
        var goals = await RecordingRegistrar.RunAsync(() =>
        {
            var renamed = new Group("new", null, new Alias { Type = "test:index:Former" });
            Make("r", alias: null, renamed);
        });
        Assert.Equal([$"{Prefix}test:index:Former${Local}::r"], goals["r"].Options.Aliases.AsEnumerable());
    }

    private const string Outer = "test:index:Group";
    private const string Inner = "test:index:Group";

    private static async Task<IEnumerable<string>> AliasesAsync(params Alias[] aliases)
    {
        var goals = await RecordingRegistrar.RunAsync(() =>
        {
            var inner = new Group("inner", new Group("outer", null));
            _ = new TestResource(Local, "r", new TestArgs(), new CustomResourceOptions { Parent = inner, Aliases = [.. aliases.Select(alias => (Input<Alias>)alias)] });
        });
        return goals["r"].Options.Aliases;
    }

    private static void Make(string name, Alias? alias, Resource? parent) =>
        _ = new TestResource(Local, name, new TestArgs(), new CustomResourceOptions { Parent = parent, Aliases = alias is null ? [] : [alias] });

    private sealed class Group(string name, Resource? parent, params Alias[] aliases) : ComponentResource(
        "test:index:Group", name, new ComponentResourceOptions { Parent = parent, Aliases = [.. aliases.Select(alias => (Input<Alias>)alias)] });
}
