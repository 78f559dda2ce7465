using Compat.Tests.Fixtures;
using Pulumi;

namespace Compat.Tests.Pulumi.Resources;

public sealed class ProviderTests
{
    private const string Reference =
        "urn:pulumi:stack::project::pulumi:pulumi:Stack$pulumi:providers:test::p::p-id";

    [Fact]
    public async Task A_provider_arrives_as_urn_and_id()
    {
        var mocks = new Recorder();
        await Run.UpdateAsync(mocks, () => _ = new Thing(
            "t", options: new CustomResourceOptions { Provider = new TestProvider("p") }));
        Assert.Equal("pulumi:providers:test", mocks.Resource("p").Type);
        Assert.Equal(Reference, mocks.Resource("t").Provider);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Children_of_a_component_inherit_its_provider(bool asList)
    {
        var mocks = new Recorder();
        await Run.UpdateAsync(mocks, () =>
        {
            var provider = new TestProvider("p");
            _ = new Group("g", asList
                ? new ComponentResourceOptions { Providers = { provider } }
                : new ComponentResourceOptions { Provider = provider });
        });
        Assert.Equal(Reference, mocks.Resource("g-inner").Provider);
        Assert.Equal("", mocks.Resource("g").Provider);
    }

    [Fact]
    public async Task Children_of_a_resource_inherit_its_provider()
    {
        var mocks = new Recorder();
        await Run.UpdateAsync(mocks, () =>
        {
            var parent = new Thing("a", options: new CustomResourceOptions { Provider = new TestProvider("p") });
            _ = new Thing("b", options: new CustomResourceOptions { Parent = parent });
        });
        Assert.Equal(Reference, mocks.Resource("b").Provider);
    }

    [Fact]
    public async Task A_provider_without_an_id_arrives_as_unknown()
    {
        var mocks = new Recorder { Answer = args => Task.FromResult<(string?, object)>((null, args.Inputs)) };
        await Run.PreviewAsync(mocks, () => _ = new Thing(
            "t", options: new CustomResourceOptions { Provider = new TestProvider("p") }));
        Assert.EndsWith("::p::04da6b54-80e4-46f7-96ec-b56ff0331ba9", mocks.Resource("t").Provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_component_takes_one_form_or_the_other()
    {
        var error = await Run.FailureAsync(() =>
        {
            var provider = new TestProvider("p");
            _ = new Group("g", new ComponentResourceOptions { Provider = provider, Providers = { provider } });
        });
        Assert.Contains(
            "Do not supply both 'provider' and 'providers' options to a ComponentResource.", error.Message, StringComparison.Ordinal);
    }
}
