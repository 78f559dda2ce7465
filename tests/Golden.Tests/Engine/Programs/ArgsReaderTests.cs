using System.Collections.Immutable;
using System.Text.Json;
using Golden.Engine.Programs;
using Golden.Engine.Values;
using Pulumi;
using Pulumi.Utilities;

namespace Golden.Tests.Engine.Programs;

public sealed class ArgsReaderTests
{
    private readonly ArgsReader _reader = new();

    [Fact]
    public async Task Reads_every_kind_of_value_under_its_schema_name()
    {
        var read = await ReadAsync(new SampleArgs
        {
            Text = "t",
            Count = 3,
            Flag = true,
            Ratio = 0.5,
            List = { "a", "b" },
            Map = { ["k"] = "v" },
            Nested = new SampleArgs { Text = "inner" },
            Json = JsonDocument.Parse("""{"x":[1,null]}""").RootElement,
            Colour = Colour.Red,
        });
        Assert.Equal(
            """{"colour":"red","count":3,"flag":true,"json":{"x":[1,null]},"list":["a","b"],"map":{"k":"v"},"nested":{"text":"inner"},"ratio":0.5,"text":"t"}""",
            Text(read));
    }

    [Fact]
    public async Task What_is_not_given_is_left_out() => Assert.Empty((await ReadAsync(new SampleArgs())).Members);

    [Fact]
    public async Task An_empty_list_is_given() => Assert.Equal("""{"list":[]}""", Text(await ReadAsync(new SampleArgs { List = new InputList<string>() })));

    [Fact]
    public async Task A_secret_stays_one_at_its_depth()
    {
        var read = await ReadAsync(new SampleArgs { Text = Output.CreateSecret("hush"), List = { Output.CreateSecret("hush"), "open" } });
        Assert.IsType<PropertySecret>(read["text"]);
        Assert.DoesNotContain("hush", read.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_element_makes_the_whole_list_unknown()
    {
        var read = await ReadAsync(new SampleArgs { Text = OutputUtilities.CreateUnknown(""), List = { "known", OutputUtilities.CreateUnknown("") } });
        Assert.Equal((PropertyValue.Unknown, PropertyValue.Unknown), (read["text"], read["list"]));
    }

    [Fact]
    public async Task A_member_that_travels_as_json_is_text_and_keeps_its_secrecy()
    {
        var read = await ReadAsync(new SampleArgs { AsJson = new SampleArgs { Text = "x" }, SecretAsJson = Output.CreateSecret(new SampleArgs { Text = "x" }) });
        Assert.Equal(PropertyValue.Of("""{"text":"x"}"""), read["asJson"]);
        Assert.Equal(PropertyValue.SecretOf(PropertyValue.Of("""{"text":"x"}""")), read["secretAsJson"]);
    }

    [Fact]
    public async Task A_union_is_what_it_holds()
    {
        var read = await ReadAsync(new SampleArgs { Union = Union<string, int>.FromT1(7) });
        Assert.Equal("""{"union":7}""", Text(read));
    }

    [Fact]
    public async Task A_list_of_a_structure_that_was_never_set_counts_as_not_given() =>
        Assert.Equal(PropertyValue.Null, (await _reader.ValueAsync(default(ImmutableArray<string>))).Value);

    [Fact]
    public async Task A_file_is_named_by_its_kind() => Assert.Equal(new PropertyAsset("FileAsset"), (await _reader.ValueAsync(new FileAsset("x"))).Value);

    [Fact]
    public async Task Another_type_is_refused_by_name()
    {
        var thrown = await Assert.ThrowsAsync<RunException>(() => _reader.ValueAsync(new Version(1, 2)));
        Assert.Contains("System.Version", thrown.Message, StringComparison.Ordinal);
    }

    private async Task<PropertyObject> ReadAsync(SampleArgs args) =>
        PropertyObject.From((await _reader.ReadAsync(args)).Select(member => KeyValuePair.Create(member.Key, member.Value.Value)));

    private static string Text(PropertyObject value)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer)) PropertyJson.WriteRevealed(writer, value);
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private sealed class SampleArgs : ResourceArgs
    {
        [Input("list")]
        private InputList<string>? _list;

        [Input("map")]
        private InputMap<string>? _map;

        [Input("text")] public Input<string>? Text { get; set; }

        [Input("count")] public Input<int>? Count { get; set; }

        [Input("flag")] public Input<bool>? Flag { get; set; }

        [Input("ratio")] public Input<double>? Ratio { get; set; }

        [Input("nested")] public Input<SampleArgs>? Nested { get; set; }

        [Input("json")] public InputJson? Json { get; set; }

        [Input("colour")] public Input<Colour>? Colour { get; set; }

        [Input("union")] public InputUnion<string, int>? Union { get; set; }

        [Input("asJson", json: true)] public Input<SampleArgs>? AsJson { get; set; }

        [Input("secretAsJson", json: true)] public Input<SampleArgs>? SecretAsJson { get; set; }

        public InputList<string> List { get => _list ??= []; set => _list = value; }

        public InputMap<string> Map => _map ??= [];
    }

    [EnumType]
    private readonly struct Colour
    {
        private readonly string _value;

        private Colour(string value) => _value = value;

        public static Colour Red { get; } = new("red");

        public static explicit operator string(Colour colour) => colour._value;
    }
}
