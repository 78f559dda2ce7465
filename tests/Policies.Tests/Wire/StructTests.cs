using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Policies.Sdk.Values;
using Policies.Tests.Sdk;
using Policies.Wire;

namespace Policies.Tests.Wire;

/// <summary>Our reader and writer of google.protobuf.Struct against Google's own.</summary>
public sealed class StructTests
{
    private const string Everything = """
        {"text":"ünï","empty":"","number":-0.5,"flag":true,"off":false,"none":null,"list":[1,"two",[],{}],"object":{"a":{"b":{"c":"deep"}}},"nothing":{}}
        """;

    [Fact]
    public void Reads_what_the_library_writes()
    {
        var bytes = Struct.Parser.ParseJson(Everything).ToByteString();
        Assert.Equal(Plan.Object(Everything), StructReader.Read(bytes));
    }

    [Fact]
    public void Writes_what_the_library_reads() =>
        Assert.Equal(Struct.Parser.ParseJson(Everything), Struct.Parser.ParseFrom(StructWriter.Write(Plan.Object(Everything))));

    [Fact]
    public void Special_values_come_back_as_they_were()
    {
        var value = new PolicyObject(new Dictionary<string, PolicyValue>
        {
            ["secret"] = new PolicySecret(new PolicyList([new PolicySecret("x"), new PolicyUnknown(UnknownKind.Number)])),
            ["asset"] = new PolicyAsset(Text: "t", Hash: "h"),
            ["archive"] = new PolicyArchive(Path: "./folder"),
            ["reference"] = new PolicyResourceReference("urn:x", null),
            ["unknown"] = new PolicyUnknown(),
        });
        Assert.Equal(value, StructReader.Read(StructWriter.Write(value)));
    }

    /// <summary>The engine writes no empty text (sdk/go/common/resource/asset), and content that it knows by its hash alone.</summary>
    [Theory]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "")]
    [InlineData("", "")]
    [InlineData("2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae", null)]
    public void An_asset_with_nothing_but_a_hash_is_an_empty_text_or_content_that_is_elsewhere(string hash, string? text)
    {
        var bytes = StructWriter.Write(new PolicyObject(new Dictionary<string, PolicyValue>
        {
            ["asset"] = new PolicyObject(new Dictionary<string, PolicyValue> { [SpecialValues.SignatureKey] = SpecialValues.AssetSignature, ["hash"] = hash }),
            ["archive"] = new PolicyObject(new Dictionary<string, PolicyValue> { [SpecialValues.SignatureKey] = SpecialValues.ArchiveSignature, ["hash"] = hash }),
        }));
        var read = StructReader.Read(bytes);
        Assert.Equal(new PolicyAsset(Text: text, Hash: hash.Length == 0 ? null : hash), read["asset"]);
        Assert.Equal(new PolicyArchive(Hash: hash.Length == 0 ? null : hash), read["archive"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(20_000)]
    [InlineData(3_000_000)]
    public void Long_texts_keep_their_lengths(int length)
    {
        var value = new PolicyObject(new Dictionary<string, PolicyValue> { ["text"] = new string('x', length) });
        Assert.Equal(new string('x', length), Struct.Parser.ParseFrom(StructWriter.Write(value)).Fields["text"].StringValue);
    }

    [Fact]
    public void The_last_of_two_members_with_one_name_counts_as_in_the_library()
    {
        var twice = ByteString.CopyFrom([.. StructWriter.Write(Plan.Object("""{"a":"first"}""")), .. StructWriter.Write(Plan.Object("""{"a":"second"}"""))]);
        Assert.Equal("second", Struct.Parser.ParseFrom(twice).Fields["a"].StringValue);
        Assert.Equal(Plan.Object("""{"a":"second"}"""), StructReader.Read(twice));
    }
}
