using Compat.Tests.Fixtures;
using Pulumi;
using Pulumi.Testing;

namespace Compat.Tests.Pulumi.Resources;

public sealed class StackTests
{
    [Fact]
    public async Task Is_among_the_resources_first_but_is_not_asked_of_the_mock()
    {
        var mocks = new Recorder();
        var resources = await Deployment.TestAsync<PlainStack>(mocks, new TestOptions { ProjectName = "p", StackName = "s" });
        var stack = Assert.IsType<PlainStack>(resources[0]);
        Assert.Equal("p-s", stack.GetResourceName());
        Assert.Equal("pulumi:pulumi:Stack", stack.GetResourceType());
        Assert.Equal("urn:pulumi:s::p::pulumi:pulumi:Stack::p-s", await Run.ValueAsync(stack.Urn));
        Assert.Equal(["t"], mocks.Resources.Select(args => args.Name));
    }

    [Fact]
    public async Task Output_properties_are_registered_by_attribute_name_or_property_name()
    {
        var mocks = new Recorder();
        await Deployment.TestAsync<PlainStack>(mocks);
        var outputs = Assert.Single(mocks.Outputs).Outputs;
        Assert.Equal(["Text", "endpoint"], outputs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("e", await Run.ValueAsync(outputs["endpoint"]));
        Assert.True(await Output.IsSecretAsync(outputs["endpoint"]));
    }

    [Fact]
    public async Task An_unassigned_output_property_fails()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<UnassignedStack>(new Recorder()));
        Assert.Equal(
            "Output(s) 'Out' have no value assigned. [Output] attributed properties must be assigned inside Stack constructor.",
            error.Message);
    }

    [Fact]
    public async Task An_output_property_of_another_type_fails()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<WrongStack>(new Recorder()));
        Assert.Equal(
            "Output(s) 'Out' have incorrect type. [Output] attributed properties must be instances of Output<T>.",
            error.Message);
    }

    private sealed class PlainStack : Stack
    {
        public PlainStack()
        {
            Text = new Thing("t", new ThingArgs { Text = "x" }).Text;
            Endpoint = Output.CreateSecret("e");
        }

        [Output]
        public Output<string> Text { get; private set; }

        [Output("endpoint")]
        public Output<string> Endpoint { get; private set; }
    }

    private sealed class UnassignedStack : Stack
    {
        [Output]
        public Output<string> Out { get; private set; } = null!;
    }

    private sealed class WrongStack : Stack
    {
        [Output]
        public string Out { get; private set; } = "x";
    }
}
