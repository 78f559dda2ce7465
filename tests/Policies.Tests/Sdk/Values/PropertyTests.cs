using Policies.Sdk.Values;

namespace Policies.Tests.Sdk.Values;

public sealed class PropertyTests
{
    private readonly SecretScrubber _secrets = new();

    [Fact]
    public void Nested_members_and_elements_are_read_with_their_path()
    {
        var hop = Root("""{"options":[{"hops":2}]}""")["options"].Items.Single()["hops"];
        Assert.Equal(2, hop.AsInteger());
        Assert.Equal("options.0.hops", hop.Path);
    }

    [Fact]
    public void What_is_missing_reads_as_null_or_empty_at_any_depth()
    {
        var missing = Root("{}")["a"]["b"];
        Assert.False(missing.Exists);
        Assert.Null(missing.AsString());
        Assert.Null(missing.AsBoolean());
        Assert.Empty(missing.Items);
        Assert.Empty(missing.Members);
    }

    [Fact]
    public void Reading_an_unknown_value_raises_with_the_words_of_the_node_sdk()
    {
        var unknown = Root($$"""{"a": {"b": "{{Plan.Unknown}}"} }""")["a"]["b"];
        Assert.True(unknown.IsUnknown);
        var signal = Assert.Throws<UnknownValueException>(() => unknown.AsString());
        Assert.Equal("string value at .a.b can't be known during preview", signal.Message);
        Assert.Throws<UnknownValueException>(() => unknown["deeper"]);
        Assert.Throws<UnknownValueException>(() => unknown.Exists);
    }

    [Theory]
    [InlineData("1c4a061d-8072-4f0a-a4cb-0ff528b18fe7", "boolean")]
    [InlineData("3eeb2bf0-c639-47a8-9e75-3b44932eb421", "number")]
    [InlineData("6a19a0b0-7e62-4c92-b797-7f8e31da9cc2", "Array")]
    [InlineData("030794c1-ac77-496b-92df-f27374a8bd58", "asset")]
    [InlineData("e48ece36-62e2-4504-bad9-02848725956a", "archive")]
    [InlineData("dd056dcd-154b-4c76-9bd3-c8f88648b5ff", "Object")]
    public void Every_kind_of_unknown_is_recognised(string marker, string name)
    {
        var signal = Assert.Throws<UnknownValueException>(() => Root($$"""{"a":"{{marker}}"}""")["a"].AsString());
        Assert.StartsWith(name + " value at .a ", signal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_inside_a_secret_is_unknown()
    {
        var property = Root($$"""{"a":{{Plan.Secret($"\"{Plan.Unknown}\"")}}}""")["a"];
        Assert.True(property.IsSecret);
        Assert.Throws<UnknownValueException>(() => property.AsString());
    }

    [Fact]
    public void An_unknown_element_does_not_hide_the_known_ones()
    {
        var items = Root($$"""{"a":["x","{{Plan.Unknown}}"]}""")["a"].Items.ToList();
        Assert.Equal("x", items[0].AsString());
        Assert.Equal("a.1", Assert.Throws<UnknownValueException>(() => items[1].AsString()).Path);
    }

    [Fact]
    public void A_value_of_another_type_raises_with_found_and_wanted()
    {
        var raised = Assert.Throws<PropertyTypeException>(() => Root("""{"a":["x"]}""")["a"].AsBoolean());
        Assert.Equal(".a should be a boolean and is a list", raised.Message);
    }

    [Fact]
    public void Texts_of_booleans_and_numbers_are_accepted_as_providers_do()
    {
        var root = Root("""{"flag":"true","number":"12.5","text":7}""");
        Assert.True(root["flag"].AsBoolean());
        Assert.Equal(12.5, root["number"].AsNumber());
        Assert.Equal("7", root["text"].AsString());
        Assert.Throws<PropertyTypeException>(() => root["number"].AsInteger());
    }

    [Fact]
    public void Secrets_read_by_a_policy_are_taken_out_of_messages()
    {
        var secret = Root($$"""{"a":{{Plan.Secret("""{"user":"root","password":"hunter22"}""")}}}""")["a"];
        var leak = $"logs in as {secret["user"].AsString()} with {secret["password"].AsString()}";
        Assert.Equal("logs in as [secret] with [secret]", _secrets.Scrub(leak));
        Assert.Equal("[secret]", secret["password"].ToString());
    }

    [Fact]
    public void A_secret_that_is_cut_off_in_a_message_is_not_shown_in_part()
    {
        var token = new string('x', 100) + new string('y', 100);
        _secrets.Add(token);
        Assert.DoesNotContain("xxxx", _secrets.Scrub(Root($$"""{"create":"curl -H {{token}}"}""")["create"].ToString()), StringComparison.Ordinal);
        Assert.DoesNotContain("xxxx", _secrets.Scrub(Root($$"""{"all":["curl -H {{token}}"]}""")["all"].ToString()), StringComparison.Ordinal);
        var raised = Assert.Throws<PropertyTypeException>(() => Root($$"""{"create":"curl -H {{token}}"}""")["create"].AsBoolean());
        Assert.DoesNotContain("xxxx", _secrets.Scrub(raised.Message), StringComparison.Ordinal);
    }

    [Fact]
    public void Secret_numbers_read_by_a_policy_are_taken_out_of_messages()
    {
        var root = Root($$"""{"pin":{{Plan.Secret("90210")}},"port":{{Plan.Secret("\"2376\"")}}}""");
        Assert.Equal("[secret] and [secret]", _secrets.Scrub($"{root["pin"].AsInteger()} and {root["port"].AsNumber()}"));
    }

    [Fact]
    public void Json_in_a_text_is_read_as_what_it_says_and_stays_secret()
    {
        var root = Root($$"""{"tags":"{\"a\":\"b\"}","other":{"a":1},"hidden":{{Plan.Secret("\"{\\\"a\\\":\\\"hunter22\\\"}\"")}},"bad":"{","late":"{{Plan.Unknown}}"}""");
        Assert.Equal(("b", "tags.a"), (root["tags"].FromJson()["a"].AsString(), root["tags"].FromJson()["a"].Path));
        Assert.Equal(1, root["other"].FromJson()["a"].AsInteger());
        Assert.False(root["missing"].FromJson()["a"].Exists);
        Assert.Equal("[secret]", _secrets.Scrub(root["hidden"].FromJson()["a"].AsString()!));
        Assert.Throws<PropertyTypeException>(() => root["bad"].FromJson());
        Assert.Throws<UnknownValueException>(() => root["late"].FromJson());
    }

    [Fact]
    public void Short_secrets_are_replaced_as_words_only()
    {
        _secrets.Add("a");
        Assert.Equal("[secret] cat has [secret] hat", _secrets.Scrub("a cat has a hat"));
    }

    [Fact]
    public void Private_keys_are_never_shown_even_when_nothing_marked_them()
    {
        const string Key = "-----BEGIN EC PRIVATE KEY-----\nMHcC\n-----END EC PRIVATE KEY-----";
        Assert.Equal("found [secret].", _secrets.Scrub($"found {Key}."));
        Assert.Equal("found [secret]", _secrets.Scrub("found -----BEGIN OPENSSH PRIVATE KEY-----\ncut off"));
    }

    private Property Root(string json) => new(Plan.Object(json), _secrets);
}
