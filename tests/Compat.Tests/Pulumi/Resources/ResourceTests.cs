using Compat.Tests.Fixtures;
using Pulumi;
using Pulumi.Utilities;

namespace Compat.Tests.Pulumi.Resources;

public sealed class ResourceTests
{
    [Fact]
    public void Needs_a_deployment()
        => Assert.Equal(
            "Trying to acquire Deployment.Instance before 'Run' was called.",
            Assert.Throws<InvalidOperationException>(() => new Thing("t")).Message);

    [Theory]
    [InlineData("", "n", "'type' cannot be null or empty.")]
    [InlineData("a:b:C", "", "'name' cannot be null or empty.")]
    public async Task Needs_a_type_and_a_name(string type, string name, string message)
    {
        var error = await Run.FailureAsync(() => _ = new CustomResource(type, name, null, options: null));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outputs_exist_as_soon_as_it_is_constructed_and_depend_on_it()
    {
        Thing? thing = null;
        await Run.UpdateAsync(new Recorder(), () =>
        {
            thing = new Thing("t", new ThingArgs { Text = "x" });
            Assert.NotNull(thing.Text);
        });
        Assert.Equal("t", thing!.GetResourceName());
        Assert.Equal(Thing.TypeToken, thing.GetResourceType());
        Assert.Equal("x", await Run.ValueAsync(thing.Text));
        Assert.Equal([thing], await OutputUtilities.GetDependenciesAsync(thing.Text));
        Assert.Equal([thing], await OutputUtilities.GetDependenciesAsync(thing.Urn.Apply(urn => urn.Length)));
    }

    [Fact]
    public async Task An_output_property_of_another_type_fails()
    {
        var error = await Run.FailureAsync(() => _ = new WrongOutput());
        Assert.Equal(
            "Output(s) 'bad' have incorrect type. [Output] attributed properties must be instances of Output<T>.",
            error.Message);
    }

    [Fact]
    public async Task An_output_of_a_type_that_cannot_be_converted_to_fails()
    {
        var error = await Run.FailureAsync(() => _ = new LongOutput());
        Assert.Contains(
            "LongOutput.Number contains invalid type System.Int64. Allowed types are:", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_parent_is_the_stack_unless_one_is_given()
    {
        var mocks = new Recorder();
        var resources = await Run.UpdateAsync(mocks, () =>
        {
            var parent = new Thing("parent");
            _ = new Thing("child", options: new CustomResourceOptions { Parent = parent });
            _ = new Group("group");
        });
        Assert.Equal(
            [
                "urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Thing::parent",
                "urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Thing::child",
                "urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Group::group",
                "urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Thing::group-inner",
            ],
            await Task.WhenAll(resources.Select(resource => Run.ValueAsync(resource.Urn))));
    }

    [Fact]
    public async Task Reaches_the_mock_in_order_of_creation()
    {
        var mocks = new Recorder();
        await Run.UpdateAsync(mocks, () =>
        {
            for (var i = 0; i < 20; i++)
            {
                _ = new Thing($"t{i}");
            }
        });
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"t{i}"), mocks.Resources.Select(args => args.Name));
    }

    [Fact]
    public async Task Waits_for_what_its_inputs_depend_on()
    {
        var gate = new TaskCompletionSource();
        var mocks = new Recorder
        {
            Answer = async args =>
            {
                if (args.Name == "first")
                {
                    await gate.Task;
                }

                return ($"{args.Name}-id", args.Inputs);
            },
        };
        await Run.UpdateAsync(mocks, () =>
        {
            var first = new Thing("first", new ThingArgs { Text = "x" });
            _ = new Thing("second", new ThingArgs { Text = first.Text });
            _ = new Thing("third", options: new CustomResourceOptions { DependsOn = { first } });
            _ = new Thing("free");
            Assert.Equal(["first", "free"], mocks.Resources.Select(args => args.Name));
            gate.SetResult();
        });
        Assert.Equal("x", mocks.Inputs("second")["text"]);
        Assert.Equal(4, mocks.Resources.Count);
    }

    [Fact]
    public async Task Depending_on_a_component_waits_for_the_resources_in_it()
    {
        var gate = new TaskCompletionSource();
        var mocks = new Recorder
        {
            Answer = async args =>
            {
                if (args.Name == "group-inner")
                {
                    await gate.Task;
                }

                return ($"{args.Name}-id", args.Inputs);
            },
        };
        await Run.UpdateAsync(mocks, () =>
        {
            var group = new Group("group");
            _ = new Thing("after", options: new CustomResourceOptions { DependsOn = { group } });
            Assert.DoesNotContain("after", mocks.Resources.Select(args => args.Name));
            gate.SetResult();
        });
        Assert.Equal("after", mocks.Resources[^1].Name);
    }

    [Fact]
    public async Task Arrives_with_an_empty_id_and_provider()
    {
        var mocks = new Recorder();
        await Run.UpdateAsync(mocks, () => _ = new Thing("t"));
        var args = mocks.Resource("t");
        Assert.Equal("", args.Id);
        Assert.Equal("", args.Provider);
        Assert.Equal(Thing.TypeToken, args.Type);
    }

    [Fact]
    public async Task An_import_arrives_with_the_id_to_import()
    {
        var mocks = new Recorder();
        await Run.UpdateAsync(mocks, () => _ = new Thing("t", options: new CustomResourceOptions { ImportId = "i" }));
        Assert.Equal("i", mocks.Resource("t").Id);
    }

    [Fact]
    public async Task Reading_arrives_with_the_id_and_keeps_it()
    {
        var mocks = new Recorder { Answer = args => Task.FromResult<(string?, object)>(("ignored", new Dictionary<string, object> { ["text"] = "found" })) };
        Thing? thing = null;
        await Run.UpdateAsync(mocks, () => thing = Thing.Get("t", "i-1"));
        Assert.Equal("i-1", mocks.Resource("t").Id);
        Assert.Equal("i-1", await Run.ValueAsync(thing!.Id));
        Assert.Equal("found", await Run.ValueAsync(thing.Text));
    }

    [Fact]
    public async Task An_unknown_or_empty_id_registers_instead_of_reading()
    {
        var mocks = new Recorder();
        await Run.UpdateAsync(mocks, () =>
        {
            _ = Thing.Get("unknown", Run.Unknown<string>());
            _ = Thing.Get("empty", "");
        });
        Assert.All(mocks.Resources, args => Assert.Equal("", args.Id));
    }

    [Fact]
    public async Task Only_custom_resources_can_be_read()
    {
        var error = await Run.FailureAsync(() => _ = new Group("g", new ComponentResourceOptions { Id = "i" }));
        Assert.Contains("ResourceOptions.Id is only valid for a CustomResource", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resource_as_an_input_arrives_as_a_reference()
    {
        var mocks = new Recorder();
        await Run.UpdateAsync(mocks, () =>
        {
            var first = new Thing("first");
            _ = new Thing("second", new ThingArgs { Resource = first });
        });
        Assert.Equal("DependencyResource", mocks.Inputs("second")["resource"].GetType().Name);
    }

    [Fact]
    public async Task Aliases_must_make_sense()
    {
        var both = await Run.FailureAsync(() => _ = new Thing(
            "t", options: new CustomResourceOptions { Aliases = { new Alias { Urn = "u", Name = "n" } } }));
        Assert.Contains("Alias should not specify both Urn and Name", both.Message, StringComparison.Ordinal);
        var parents = await Run.FailureAsync(() => _ = new Thing(
            "t", options: new CustomResourceOptions { Aliases = { new Alias { ParentUrn = "u", NoParent = true } } }));
        Assert.Contains(
            "Only specify one of 'Parent', 'ParentUrn' or 'NoParent' in an Alias", parents.Message, StringComparison.Ordinal);
        await Run.UpdateAsync(new Recorder(), () => _ = new Thing(
            "t", options: new CustomResourceOptions { Aliases = { new Alias { Name = "old" } } }));
    }

    [Fact]
    public async Task Urns_are_made_of_their_parts()
    {
        var urns = new List<Output<string>>();
        await Run.UpdateAsync(new Recorder(), () =>
        {
            urns.Add(Urn.Create("n", "t:t:T"));
            urns.Add(Urn.Create("n", "t:t:T", project: "p", stack: "s"));
            urns.Add(Urn.Create("n", "t:t:T", parentUrn: "urn:pulumi:s::p::a:a:A::a"));
        });
        Assert.Equal("urn:pulumi:stack::project::t:t:T::n", await Run.ValueAsync(urns[0]));
        Assert.Equal("urn:pulumi:s::p::t:t:T::n", await Run.ValueAsync(urns[1]));
        Assert.Equal("urn:pulumi:s::p::a:a:A$t:t:T::n", await Run.ValueAsync(urns[2]));
    }

    private sealed class WrongOutput() : CustomResource("test:index:Wrong", "w", null, options: null)
    {
        [Output("bad")]
        public string Bad { get; private set; } = "";
    }

    private sealed class LongOutput() : CustomResource("test:index:Wrong", "w", null, options: null)
    {
        [Output("number")]
        public Output<long> Number { get; private set; } = null!;
    }
}
