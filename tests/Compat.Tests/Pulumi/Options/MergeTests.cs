using Compat.Tests.Fixtures;
using Pulumi;

namespace Compat.Tests.Pulumi.Options;

public sealed class MergeTests
{
    [Fact]
    public void Merging_nothing_gives_empty_options()
    {
        var merged = CustomResourceOptions.Merge(null, null);
        Assert.Empty(merged.IgnoreChanges);
        Assert.Null(merged.Protect);
    }

    [Fact]
    public void The_second_one_wins_where_there_can_be_only_one_value()
    {
        var one = new CustomResourceOptions
        {
            Id = "1",
            Protect = true,
            Version = "1",
            PluginDownloadURL = "1",
            RetainOnDelete = true,
            Urn = "1",
            DeleteBeforeReplace = true,
            ImportId = "1",
            CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(1) },
            ReplacementTrigger = "1",
        };
        var two = new CustomResourceOptions
        {
            Protect = false,
            Version = "2",
            PluginDownloadURL = "2",
            RetainOnDelete = false,
            Urn = "2",
            DeleteBeforeReplace = false,
            ImportId = "2",
            CustomTimeouts = new CustomTimeouts { Delete = TimeSpan.FromMinutes(2) },
        };
        var merged = CustomResourceOptions.Merge(one, two);
        Assert.Same(one.Id, merged.Id);
        Assert.Same(one.ReplacementTrigger, merged.ReplacementTrigger);
        Assert.False(merged.Protect);
        Assert.Equal("2", merged.Version);
        Assert.Equal("2", merged.PluginDownloadURL);
        Assert.False(merged.RetainOnDelete);
        Assert.Equal("2", merged.Urn);
        Assert.False(merged.DeleteBeforeReplace);
        Assert.Equal("2", merged.ImportId);
        Assert.Null(merged.CustomTimeouts!.Create);
        Assert.Equal(TimeSpan.FromMinutes(2), merged.CustomTimeouts.Delete);
    }

    [Fact]
    public void Lists_are_joined_first_then_second_and_the_originals_stay_as_they_were()
    {
        ResourceTransformation nothing = _ => null;
        var one = Lists("1");
        var two = Lists("2");
        one.ResourceTransformations.Add(nothing);
        var merged = CustomResourceOptions.Merge(one, two);
        Assert.Equal(["1", "2"], merged.IgnoreChanges);
        Assert.Equal(["1", "2"], merged.ReplaceOnChanges);
        Assert.Equal(["1", "2"], merged.AdditionalSecretOutputs);
        Assert.Equal(["1", "2"], merged.HideDiffs);
        Assert.Equal(2, merged.Aliases.Count);
        Assert.Equal([nothing], merged.ResourceTransformations);
        Assert.Equal(["1"], one.IgnoreChanges);
        Assert.Equal(["2"], two.IgnoreChanges);

        static CustomResourceOptions Lists(string item) => new()
        {
            IgnoreChanges = { item },
            ReplaceOnChanges = { item },
            AdditionalSecretOutputs = { item },
            HideDiffs = { item },
            Aliases = { new Alias { Name = item } },
        };
    }

    [Fact]
    public void Variables_of_the_second_one_overwrite()
    {
        var merged = CustomResourceOptions.Merge(
            new CustomResourceOptions { EnvVarMappings = { ["A"] = "1", ["B"] = "1" } },
            new CustomResourceOptions { EnvVarMappings = { ["B"] = "2" } });
        Assert.Equal("1", merged.EnvVarMappings["A"]);
        Assert.Equal("2", merged.EnvVarMappings["B"]);
    }

    [Fact]
    public async Task Dependencies_and_parents_are_merged()
    {
        await Run.UpdateAsync(new Recorder(), () =>
        {
            var a = new Thing("a");
            var b = new Thing("b");
            var merged = CustomResourceOptions.Merge(
                new CustomResourceOptions { DependsOn = { a }, Parent = a, DeletedWith = a, ReplaceWith = { a } },
                new CustomResourceOptions { DependsOn = { b }, Parent = b, ReplaceWith = { b } });
            Assert.Same(b, merged.Parent);
            Assert.Same(a, merged.DeletedWith);
            Assert.Equal([a, b], Run.ValueAsync(merged.DependsOn.ToOutput()).Result.AsEnumerable());
            Assert.Equal([a, b], Run.ValueAsync(merged.ReplaceWith.ToOutput()).Result.AsEnumerable());
        });
    }

    [Fact]
    public async Task Components_keep_one_provider_a_package_and_the_second_wins()
    {
        await Run.UpdateAsync(new Recorder(), () =>
        {
            var first = new TestProvider("first");
            var second = new TestProvider("second");
            var other = new ProviderResource("other", "other", ResourceArgs.Empty, options: null);
            var merged = ComponentResourceOptions.Merge(
                new ComponentResourceOptions { Providers = { first, other } },
                new ComponentResourceOptions { Providers = { second } });
            Assert.Equal([other, second], merged.Providers);
            Assert.Equal([second, other], ComponentResourceOptions.Merge(
                new ComponentResourceOptions { Providers = { second, other } }, null).Providers);
        });
    }

    [Fact]
    public void Hooks_are_joined()
    {
        var merged = CustomResourceOptions.Merge(
            new CustomResourceOptions { Hooks = { BeforeCreate = { new NoHook("a") } } },
            new CustomResourceOptions { Hooks = { BeforeCreate = { new NoHook("b") }, AfterDelete = { new NoHook("c") } } });
        Assert.Equal(["a", "b"], merged.Hooks.BeforeCreate.Select(hook => hook.Name));
        Assert.Equal(["c"], merged.Hooks.AfterDelete.Select(hook => hook.Name));
        Assert.False(merged.Hooks.IsEmpty);
        Assert.True(new ResourceHookBinding().IsEmpty);
    }

    private sealed class NoHook(string name)
        : ResourceHook(name, (_, _) => Task.CompletedTask, new ResourceHookOptions(), Task.CompletedTask);
}
