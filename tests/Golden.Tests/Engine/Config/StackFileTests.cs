using System.Collections.Immutable;
using Golden.Engine.Config;

namespace Golden.Tests.Engine.Config;

public sealed class StackFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("golden-stack-file-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Scalars_are_texts_as_they_are_written_and_the_rest_is_json()
    {
        var values = Read("config:\n  p:port: 0022\n  p:flag: true\n  list: [a, 1, 1.5, \"1\", null, {b: no}]\n").ToDictionary(v => v.Key, v => v.Text);
        Assert.Equal("0022", values["p:port"]);
        Assert.Equal("true", values["p:flag"]);
        Assert.Equal("""["a",1,1.5,"1",null,{"b":"no"}]""", values["p:list"]);
    }

    [Fact]
    public void An_encrypted_value_has_no_text()
    {
        var value = Assert.Single(Read("config:\n  p:word:\n    secure: v1:abc\n"));
        Assert.Equal((true, "", "Pulumi.s.yaml:2"), (value.Encrypted, value.Text, value.Where));
    }

    [Theory]
    [InlineData("")]
    [InlineData("encryptionsalt: v1:abc\n")]
    [InlineData("config:\n")]
    [InlineData("config: {}\n")]
    public void A_file_without_settings_has_none(string text) => Assert.Empty(Read(text));

    [Theory]
    [InlineData("config: [a]\n", "Pulumi.s.yaml:1: config: must be a mapping")]
    [InlineData("- a\n", "Pulumi.s.yaml: must be a mapping")]
    [InlineData("config:\n\tp:a: 1\n", "is not YAML")]
    [InlineData("config:\n  p:a: 1\n  p:a: 2\n", "Duplicate key")]
    [InlineData("config:\n  p:a: [1\n", "is not YAML")]
    public void Another_shape_is_an_error_that_says_where(string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<ConfigException>(() => Read(text)).Message, StringComparison.Ordinal);

    private ImmutableArray<ConfigValue> Read(string text)
    {
        var path = Path.Combine(_folder, "Pulumi.s.yaml");
        File.WriteAllText(path, text);
        return StackFile.Read(path, "p").Values;
    }
}
