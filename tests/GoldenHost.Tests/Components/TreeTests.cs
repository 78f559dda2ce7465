using GoldenHost.Tests.Running;
using Pulumi;

namespace GoldenHost.Tests.Components;

[Collection(StackCollection.Name)]
public sealed class TreeTests
{
    [Theory]
    [InlineData("local")]
    [InlineData("prod")]
    public async Task Every_resource_but_a_provider_belongs_to_a_component(string stack)
    {
        var run = await ProgramRun.Of(stack);

        Assert.All(run.Resources.Where(resource => resource.Resource is CustomResource and not ProviderResource),
            resource => Assert.IsType<ComponentResource>(resource.Options.Parent, exactMatch: false));
    }

    [Theory]
    [InlineData("local")]
    [InlineData("prod")]
    public async Task Every_child_is_named_after_its_component(string stack)
    {
        var run = await ProgramRun.Of(stack);

        Assert.All(run.Resources.Where(resource => resource.Options.Parent is ComponentResource and not Stack && resource.Resource is CustomResource),
            resource => Assert.StartsWith(resource.Options.Parent!.GetResourceName() + "-", resource.Name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("local")]
    [InlineData("prod")]
    public async Task Every_component_has_the_token_of_its_class(string stack)
    {
        var run = await ProgramRun.Of(stack);

        Assert.All(run.Resources.Where(resource => resource.Resource is ComponentResource),
            resource => Assert.Equal($"goldenhost:index:{resource.Resource.GetType().Name}", resource.Type));
    }

    [Theory]
    [InlineData("local")]
    [InlineData("prod")]
    public async Task Names_hold_nothing_that_breaks_a_urn(string stack)
    {
        var run = await ProgramRun.Of(stack, new Dictionary<string, string> { ["goldenhost:adminCidrs"] = """["10.0.0.0/8","fd00:1::/32"]""" });

        Assert.All(run.Resources, resource => Assert.DoesNotContain("::", resource.Name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("local")]
    [InlineData("prod")]
    public async Task Two_runs_register_the_same_inputs(string stack)
    {
        var one = await ProgramRun.Of(stack);
        var two = await ProgramRun.Of(stack);

        Assert.Equal(one.Resources.Select(resource => resource.Name).Order(StringComparer.Ordinal), two.Resources.Select(resource => resource.Name).Order(StringComparer.Ordinal));
        Assert.Empty(Changes.Between(one, two));
    }
}
