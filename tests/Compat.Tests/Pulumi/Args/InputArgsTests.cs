using System.Collections.Immutable;
using Compat.Tests.Fixtures;
using Pulumi;

namespace Compat.Tests.Pulumi.Args;

public sealed class InputArgsTests
{
    private static async Task<ImmutableDictionary<string, object>> InputsAsync(ThingArgs args, bool preview = false)
    {
        var mocks = new Recorder();
        await (preview ? Run.PreviewAsync(mocks, Create) : Run.UpdateAsync(mocks, Create));
        return mocks.Inputs("t");

        void Create() => _ = new Thing("t", args);
    }

    [Fact]
    public async Task Null_values_are_left_out() => Assert.Empty(await InputsAsync(new ThingArgs()));

    [Fact]
    public async Task A_list_that_was_touched_but_stays_empty_is_sent_empty()
    {
        var args = new ThingArgs();
        _ = args.Names;
        Assert.Empty(Assert.IsType<ImmutableArray<object?>>((await InputsAsync(args))["names"]));
    }

    [Fact]
    public async Task Numbers_arrive_as_double()
    {
        var inputs = await InputsAsync(new ThingArgs { Count = 3, Ratio = 0.5, Size = Size.Large, Either = 4 });
        Assert.Equal(3.0, inputs["count"]);
        Assert.Equal(0.5, inputs["ratio"]);
        Assert.Equal(2.0, inputs["size"]);
        Assert.Equal(4.0, inputs["either"]);
    }

    [Fact]
    public async Task Enumeration_structs_arrive_as_strings()
        => Assert.Equal("blue", (await InputsAsync(new ThingArgs { Colour = Colour.Blue }))["colour"]);

    [Fact]
    public async Task Private_input_fields_are_sent_and_secrets_arrive_plain()
        => Assert.Equal("p", (await InputsAsync(new ThingArgs { Password = "p" }))["password"]);

    [Fact]
    public async Task Arguments_in_arguments_arrive_as_dictionaries_and_lists()
    {
        var inputs = await InputsAsync(new ThingArgs
        {
            Part = new PartArgs { Port = 80 },
            Parts = { new PartArgs { Port = 1, Protocol = "tcp" } },
            Tags = { { "k", "v" } },
        });
        var part = Assert.IsType<ImmutableDictionary<string, object?>>(inputs["part"]);
        Assert.Equal(80.0, part["port"]);
        Assert.False(part.ContainsKey("protocol"));
        var parts = Assert.IsType<ImmutableArray<object?>>(inputs["parts"]);
        Assert.Equal("tcp", Assert.IsType<ImmutableDictionary<string, object?>>(parts.Single())["protocol"]);
        Assert.Equal("v", Assert.IsType<ImmutableDictionary<string, object?>>(inputs["tags"])["k"]);
    }

    [Fact]
    public async Task Json_inputs_arrive_as_values()
    {
        InputJson json = """{"a":[1,true,null]}""";
        var map = Assert.IsType<ImmutableDictionary<string, object?>>((await InputsAsync(new ThingArgs { Json = json }))["json"]);
        Assert.Equal([1.0, true, null], Assert.IsType<ImmutableArray<object?>>(map["a"]).AsEnumerable());
    }

    [Fact]
    public async Task Properties_marked_as_json_arrive_as_text_with_spaces()
        => Assert.Equal(
            """{ "port": 80, "protocol": "tcp" }""",
            (await InputsAsync(new ThingArgs { Document = new PartArgs { Port = 80, Protocol = "tcp" } }))["document"]);

    [Fact]
    public async Task Json_text_prints_every_kind_of_value()
        => Assert.Equal(
            """{ "port": 1, "protocol": "a\"b\\\n<é" }""".Replace("<", "\\u003c", StringComparison.Ordinal),
            (await InputsAsync(new ThingArgs { Document = new PartArgs { Port = 1, Protocol = "a\"b\\\n<é" } }))["document"]);

    [Fact]
    public async Task Assets_and_archives_arrive_as_such()
    {
        Assert.IsType<StringAsset>((await InputsAsync(new ThingArgs { Asset = new StringAsset("x") }))["asset"]);
        Assert.IsType<FileAsset>((await InputsAsync(new ThingArgs { Asset = new FileAsset("x") }))["asset"]);
        Assert.IsType<RemoteAsset>((await InputsAsync(new ThingArgs { Asset = new RemoteAsset("x") }))["asset"]);
        Assert.IsType<FileArchive>((await InputsAsync(new ThingArgs { Asset = new FileArchive("x") }))["asset"]);
        Assert.IsType<RemoteArchive>((await InputsAsync(new ThingArgs { Asset = new RemoteArchive("x") }))["asset"]);
        var nested = new AssetArchive(new Dictionary<string, AssetOrArchive> { ["a"] = new StringAsset("x") });
        Assert.IsType<AssetArchive>((await InputsAsync(new ThingArgs { Asset = nested }))["asset"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_property_with_anything_unknown_in_it_does_not_arrive(bool preview)
    {
        var inputs = await InputsAsync(
            new ThingArgs
            {
                Text = Run.Unknown<string>(),
                Names = { "known", Run.Unknown<string>() },
                Tags = { { "k", Run.Unknown<string>() } },
                Part = new PartArgs { Port = Run.Unknown<int>() },
                Count = 1,
            },
            preview);
        Assert.Equal(["count"], inputs.Keys);
    }

    [Fact]
    public async Task Id_and_urn_are_not_inputs()
    {
        var mocks = new Recorder();
        await Run.UpdateAsync(mocks, () => _ = new CustomResource(
            "test:index:Any",
            "t",
            new DictionaryResourceArgs(ImmutableDictionary<string, object?>.Empty
                .Add("id", "i").Add("urn", "u").Add("other", Output.Create("o"))),
            options: null));
        Assert.Equal(["other"], mocks.Inputs("t").Keys);
    }

    [Fact]
    public async Task A_missing_required_argument_is_named()
    {
        var error = await Run.FailureAsync(() => _ = new Thing("t", new ThingArgs { Part = new PartArgs() }));
        Assert.Contains(
            "[Input] Compat.Tests.Fixtures.PartArgs.Port is required but was not given a value (Parameter 'Port')",
            error.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Unsupported))]
    public async Task A_type_that_cannot_be_sent_is_named_with_its_property(object value, string type)
    {
        var error = await Run.FailureAsync(() => _ = new Thing("t", new ThingArgs { Plain = value }));
        Assert.Contains(
            $"error serializing property \"plain\": {type} is not a supported argument type.\n\tresource:t[test:index:Thing].plain",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_is_refused_with_advice()
    {
        var error = await Run.FailureAsync(() => _ = new Thing("t", new ThingArgs { Plain = Task.FromResult(1) }));
        Assert.Contains("Tasks are not allowed inside ResourceArgs. Please wrap your Task in an Output:", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dictionaries_need_text_keys()
    {
        var error = await Run.FailureAsync(
            () => _ = new Thing("t", new ThingArgs { Plain = new Dictionary<int, string> { [1] = "a" } }));
        Assert.Contains("Dictionaries are only supported with string keys:", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plain_values_of_a_list_and_nested_outputs_are_sent()
    {
        var inputs = await InputsAsync(new ThingArgs { Anything = new object[] { "a", 1, Output.CreateSecret(true) } });
        Assert.Equal(["a", 1.0, true], Assert.IsType<ImmutableArray<object?>>(inputs["anything"]).AsEnumerable());
    }

    public static TheoryData<object, string> Unsupported() => new()
    {
        { 1L, "System.Int64" },
        { 1f, "System.Single" },
        { Guid.Empty, "System.Guid" },
        { DateTime.UnixEpoch, "System.DateTime" },
    };
}
