using System.Collections.Immutable;
using Compat.Tests.Fixtures;
using Pulumi;

namespace Compat.Tests.Pulumi.Resources;

public sealed class ComponentResourceTests
{
    [Fact]
    public async Task Is_asked_of_the_mock_and_its_id_is_ignored()
    {
        var mocks = new Recorder { Answer = args => Task.FromResult<(string?, object)>((null, args.Inputs)) };
        await Run.UpdateAsync(mocks, () => _ = new Group("g"));
        Assert.Equal("test:index:Group", mocks.Resource("g").Type);
        Assert.Empty(mocks.Inputs("g"));
    }

    [Fact]
    public async Task Registers_its_output_properties_by_attribute_name_or_property_name()
    {
        var mocks = new Recorder();
        await Run.UpdateAsync(mocks, () => _ = new Group("g"));
        var request = mocks.Outputs.Single(o => o.Urn.EndsWith("::g", StringComparison.Ordinal));
        Assert.Equal(["Text", "renamed"], request.Outputs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("in", await Run.ValueAsync(request.Outputs["Text"]));
        Assert.False(await Output.IsSecretAsync(request.Outputs["Text"]));
        Assert.True(await Output.IsSecretAsync(request.Outputs["renamed"]));
    }

    [Fact]
    public async Task Registered_outputs_keep_being_unknown()
    {
        var mocks = Recorder.Returning(ImmutableDictionary<string, object>.Empty);
        await Run.PreviewAsync(mocks, () => _ = new Group("g"));
        var request = mocks.Outputs.Single(o => o.Urn.EndsWith("::g", StringComparison.Ordinal));
        Assert.False(await Run.IsKnownAsync(request.Outputs["Text"]));
    }

    [Fact]
    public async Task Its_own_output_properties_are_its_authors_job()
    {
        var mocks = Recorder.Returning(new Dictionary<string, object> { ["text"] = "from state" });
        Group? group = null;
        await Run.UpdateAsync(mocks, () => group = new Group("g"));
        Assert.Equal("s", await Run.ValueAsync(group!.Renamed));
    }

    [Fact]
    public async Task A_remote_one_gets_its_outputs_from_the_engine()
    {
        RemoteGroup? group = null;
        await Run.UpdateAsync(
            Recorder.Returning(new Dictionary<string, object> { ["text"] = "from state" }), () => group = new RemoteGroup());
        Assert.Equal("from state", await Run.ValueAsync(group!.Text));
    }

    [Fact]
    public async Task Registers_a_dictionary_a_task_or_an_output_but_not_nothing()
    {
        var mocks = new Recorder();
        await Run.UpdateAsync(mocks, () => _ = new Registering());
        Assert.Equal([1.0, 2.0, 3.0], await Task.WhenAll(mocks.Outputs
            .Where(o => o.Urn.EndsWith("::r", StringComparison.Ordinal))
            .Select(o => Run.ValueAsync(o.Outputs["n"])).ToList()));
    }

    private sealed class RemoteGroup()
        : ComponentResource("test:index:Remote", "r", args: null, options: null, remote: true)
    {
        [Output("text")]
        public Output<string> Text { get; private set; } = null!;
    }

    private sealed class Registering : ComponentResource
    {
        public Registering()
            : base("test:index:Registering", "r")
        {
            RegisterOutputs(Number(1));
            RegisterOutputs(Task.FromResult<IDictionary<string, object?>>(Number(2)));
            RegisterOutputs(Output.Create<IDictionary<string, object?>>(Number(3)));
            Assert.Throws<ArgumentNullException>(() => RegisterOutputs((IDictionary<string, object?>)null!));
        }

        private static Dictionary<string, object?> Number(int n) => new Dictionary<string, object?> { ["n"] = n };
    }
}
