using System.Collections.Immutable;
using Compat.Tests.Fixtures;
using Pulumi;

namespace Compat.Tests.Pulumi.Resources;

public sealed class OutputValueTests
{
    private static async Task<Thing> ThingWithAsync(Dictionary<string, object> state, bool preview = false, string? id = "i")
    {
        Thing? thing = null;
        var mocks = Recorder.Returning(state, id);
        await (preview ? Run.PreviewAsync(mocks, Create) : Run.UpdateAsync(mocks, Create));
        return thing!;

        void Create() => thing = new Thing("t");
    }

    [Fact]
    public async Task State_is_converted_to_the_types_of_the_properties()
    {
        var thing = await ThingWithAsync(new Dictionary<string, object>
        {
            ["text"] = "x",
            ["count"] = 3.9,
            ["maybeCount"] = 4,
            ["ratio"] = 2,
            ["isOn"] = true,
            ["names"] = new[] { "a", "b" },
            ["tags"] = new Dictionary<string, string> { ["k"] = "v" },
            ["colour"] = "blue",
            ["size"] = 2,
            ["either"] = 5,
            ["part"] = new Dictionary<string, object> { ["port"] = 80, ["protocol"] = "tcp", ["aliases"] = new[] { "z" } },
            ["parts"] = new object[] { new Dictionary<string, object> { ["port"] = 1 } },
            ["json"] = new Dictionary<string, object> { ["a"] = 1 },
            ["anything"] = new Dictionary<string, object> { ["a"] = new[] { 1 } },
        });
        Assert.Equal("x", await Run.ValueAsync(thing.Text));
        Assert.Equal(3, await Run.ValueAsync(thing.Count));
        Assert.Equal(4, await Run.ValueAsync(thing.MaybeCount));
        Assert.Equal(2.0, await Run.ValueAsync(thing.Ratio));
        Assert.True(await Run.ValueAsync(thing.IsOn));
        Assert.Equal(["a", "b"], (await Run.ValueAsync(thing.Names)).AsEnumerable());
        Assert.Equal("v", (await Run.ValueAsync(thing.Tags))!["k"]);
        Assert.Equal(Colour.Blue, await Run.ValueAsync(thing.Colour));
        Assert.Equal(Size.Large, await Run.ValueAsync(thing.Size));
        Assert.Equal(5, (await Run.ValueAsync(thing.Either)).AsT1);
        var part = await Run.ValueAsync(thing.Part);
        Assert.Equal((80, "tcp"), (part!.Port, part.Protocol));
        Assert.Equal(["z"], part.Aliases.AsEnumerable());
        Assert.Null((await Run.ValueAsync(thing.Parts)).Single().Protocol);
        Assert.Equal("""{"a":1}""", (await Run.ValueAsync(thing.Json)).GetRawText());
        var anything = Assert.IsType<ImmutableDictionary<string, object?>>(await Run.ValueAsync(thing.Anything));
        Assert.Equal([1.0], Assert.IsType<ImmutableArray<object?>>(anything["a"]).AsEnumerable());
    }

    [Fact]
    public async Task A_value_of_another_type_becomes_a_known_default()
    {
        var thing = await ThingWithAsync(new Dictionary<string, object>
        {
            ["text"] = 1,
            ["count"] = "x",
            ["names"] = "x",
            ["part"] = "x",
            ["either"] = true,
            ["colour"] = true,
            ["parts"] = new object[] { "x" },
        });
        Assert.True(await Run.IsKnownAsync(thing.Text));
        Assert.Null(await Run.ValueAsync(thing.Text));
        Assert.Equal(0, await Run.ValueAsync(thing.Count));
        Assert.True((await Run.ValueAsync(thing.Names)).IsDefault);
        Assert.Null(await Run.ValueAsync(thing.Part));
        Assert.Equal(default, await Run.ValueAsync(thing.Either));
        Assert.Equal(default, await Run.ValueAsync(thing.Colour));
        Assert.Equal([null], (await Run.ValueAsync(thing.Parts)).AsEnumerable());
    }

    [Fact]
    public async Task What_the_state_lacks_is_unknown_in_a_preview_and_default_in_an_update()
    {
        var planned = await ThingWithAsync([], preview: true);
        Assert.False(await Run.IsKnownAsync(planned.Text));
        var updated = await ThingWithAsync([]);
        Assert.True(await Run.IsKnownAsync(updated.Text));
        Assert.Null(await Run.ValueAsync(updated.Text));
        Assert.True((await Run.ValueAsync(updated.Names)).IsDefault);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("i", true)]
    public async Task The_id_is_known_if_there_is_one(string? id, bool known)
        => Assert.Equal(known, await Run.IsKnownAsync((await ThingWithAsync([], id: id)).Id));

    [Fact]
    public async Task Echoed_secrets_are_not_secret_any_more()
    {
        Thing? thing = null;
        await Run.UpdateAsync(new Recorder(), () => thing = new Thing(
            "t",
            new ThingArgs { Text = Output.CreateSecret("s") },
            new CustomResourceOptions { AdditionalSecretOutputs = { "text" } }));
        Assert.Equal("s", await Run.ValueAsync(thing!.Text));
        Assert.False(await Output.IsSecretAsync(thing.Text));
    }

    [Fact]
    public async Task State_may_hold_secrets_and_unknowns()
    {
        var thing = await ThingWithAsync(new Dictionary<string, object>
        {
            ["text"] = Output.CreateSecret("s"),
            ["ratio"] = Run.Unknown<double>(),
            ["tags"] = new Dictionary<string, object> { ["k"] = Output.CreateSecret("v") },
        });
        Assert.True(await Output.IsSecretAsync(thing.Text));
        Assert.False(await Run.IsKnownAsync(thing.Ratio));
        Assert.True(await Output.IsSecretAsync(thing.Tags));
        Assert.Equal("v", (await Run.ValueAsync(thing.Tags))!["k"]);
    }

    [Fact]
    public async Task State_may_be_arguments_or_an_output_type()
    {
        Thing? thing = null;
        await Run.UpdateAsync(
            Recorder.Returning(new ThingArgs { Text = "x", Part = new PartArgs { Port = 1 } }),
            () => thing = new Thing("t"));
        Assert.Equal("x", await Run.ValueAsync(thing!.Text));
        Assert.Equal(1, (await Run.ValueAsync(thing.Part))!.Port);

        var other = await ThingWithAsync(new Dictionary<string, object> { ["part"] = new State(7) });
        Assert.Equal(7, (await Run.ValueAsync(other.Part))!.Port);
    }

    [Fact]
    public async Task An_asset_comes_back_as_an_asset()
        => Assert.IsType<StringAsset>(await Run.ValueAsync((await ThingWithAsync(
            new Dictionary<string, object> { ["asset"] = new StringAsset("x") })).Asset));

    [Fact]
    public async Task State_of_a_type_that_cannot_be_sent_fails()
    {
        var error = await Run.FailureAsync(
            () => _ = new Thing("t"), Recorder.Returning(new Dictionary<string, object> { ["text"] = 1L }));
        Assert.Contains("System.Int64 is not a supported argument type.", error.Message, StringComparison.Ordinal);
    }

    [OutputType]
    private sealed class State(int port)
    {
        public readonly int Port = port;
    }
}
