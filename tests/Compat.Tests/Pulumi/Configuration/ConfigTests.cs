using System.Text.Json;
using Compat.Tests.Fixtures;
using Pulumi;
using Pulumi.Testing;

namespace Compat.Tests.Pulumi.Configuration;

/// <summary>Configuration comes from an environment variable of the process, so these tests run alone.</summary>
[Collection(nameof(Alone))]
public sealed class ConfigTests
{
    private sealed record Box(int Number);

    private static async Task WithAsync(string? json, Action<Config> use, string? name = null)
    {
        var before = Environment.GetEnvironmentVariable("PULUMI_CONFIG");
        Environment.SetEnvironmentVariable("PULUMI_CONFIG", json);
        try
        {
            await Deployment.TestAsync(new Recorder(), new TestOptions { ProjectName = "p" }, () => use(new Config(name)));
        }
        finally
        {
            Environment.SetEnvironmentVariable("PULUMI_CONFIG", before);
        }
    }

    private static async Task<string> ErrorAsync(string json, Action<Config> use)
        => (await Assert.ThrowsAsync<RunException>(() => WithAsync(json, use))).Message;

    [Fact]
    public void Needs_a_deployment() => Assert.Throws<InvalidOperationException>(() => new Config("x").Get("k"));

    [Fact]
    public Task Is_of_the_project_unless_a_namespace_is_given()
        => WithAsync("""{"p:k":"own","other:k":"theirs"}""", config =>
        {
            Assert.Equal("own", config.Get("k"));
            Assert.Equal("theirs", new Config("other").Get("k"));
            Assert.Equal("theirs", new Config("other:config").Get("k"));
            Assert.Null(config.Get("none"));
        });

    [Fact]
    public Task Older_keys_and_values_that_are_not_text_are_read()
        => WithAsync("""{"p:config:k":"old","p:n":1,"p:o":{"a":1}}""", config =>
        {
            Assert.Equal("old", config.Get("k"));
            Assert.Equal("1", config.Get("n"));
            Assert.Equal("""{"a":1}""", config.Get("o"));
        });

    [Fact]
    public Task Is_empty_without_the_variable() => WithAsync(null, config => Assert.Null(config.Get("k")));

    [Fact]
    public Task Values_are_parsed_in_the_invariant_culture()
        => WithAsync("""{"p:b":"true","p:f":"false","p:i":"-3","p:d":"1.5","p:o":"{\"Number\":7}"}""", config =>
        {
            Assert.True(config.GetBoolean("b"));
            Assert.False(config.RequireBoolean("f"));
            Assert.Equal(-3, config.GetInt32("i"));
            Assert.Equal(-3, config.RequireInt32("i"));
            Assert.Equal(1.5, config.GetDouble("d"));
            Assert.Equal(1.5, config.RequireDouble("d"));
            Assert.Equal(7, config.GetObject<Box>("o")!.Number);
            Assert.Equal(7, config.RequireObject<Box>("o").Number);
            Assert.Null(config.GetBoolean("none"));
            Assert.Null(config.GetInt32("none"));
            Assert.Null(config.GetDouble("none"));
            Assert.Null(config.GetObject<Box>("none"));
        });

    [Fact]
    public Task Object_names_are_case_sensitive_unless_options_say_otherwise()
        => WithAsync("""{"p:o":"{\"number\":7}"}""", config =>
        {
            var options = new JsonSerializerOptions { PropertyNameCaseInsensitive = true };
            Assert.Equal(0, config.RequireObject<Box>("o").Number);
            Assert.Equal(7, config.RequireObject<Box>("o", options).Number);
            Assert.Equal(7, config.GetObject<Box>("o", options)!.Number);
            Assert.Equal(7, Run.ValueAsync(config.RequireSecretObject<Box>("o", options)).Result.Number);
            Assert.Equal(7, Run.ValueAsync(config.GetSecretObject<Box>("o", options)!).Result.Number);
        });

    [Fact]
    public Task Secrets_are_secret_outputs_or_nothing()
        => WithAsync("""{"p:s":"x","p:b":"true","p:i":"1","p:d":"2","p:o":"{}"}""", config =>
        {
            Assert.True(Output.IsSecretAsync(config.GetSecret("s")!).Result);
            Assert.Equal("x", Run.ValueAsync(config.RequireSecret("s")).Result);
            Assert.True(Output.IsSecretAsync(config.RequireSecret("s")).Result);
            Assert.True(Output.IsSecretAsync(config.RequireSecretBoolean("b")).Result);
            Assert.True(Output.IsSecretAsync(config.RequireSecretInt32("i")).Result);
            Assert.True(Output.IsSecretAsync(config.RequireSecretDouble("d")).Result);
            Assert.True(Output.IsSecretAsync(config.RequireSecretObject<Box>("o")).Result);
            Assert.True(Output.IsSecretAsync(config.GetSecretObject<Box>("o")!).Result);
            Assert.True(Run.ValueAsync(config.GetSecretBoolean("b")!).Result);
            Assert.Equal(1, Run.ValueAsync(config.GetSecretInt32("i")!).Result);
            Assert.Equal(2, Run.ValueAsync(config.GetSecretDouble("d")!).Result);
            Assert.Null(config.GetSecret("none"));
            Assert.Null(config.GetSecretBoolean("none"));
            Assert.Null(config.GetSecretInt32("none"));
            Assert.Null(config.GetSecretDouble("none"));
            Assert.Null(config.GetSecretObject<Box>("none"));
        });

    [Fact]
    public async Task A_missing_value_comes_with_the_command_that_sets_it()
    {
        const string Expected = "Missing Required configuration variable 'p:k'\n\tplease set a value using the command `pulumi config set p:k <value>`";
        Assert.Equal(Expected, await ErrorAsync("{}", config => config.Require("k")));
        Assert.Equal(Expected, await ErrorAsync("{}", config => config.RequireSecretInt32("k")));
        Assert.Equal(Expected, await ErrorAsync("{}", config => config.RequireObject<Box>("k")));
    }

    [Theory]
    [InlineData("Boolean")]
    [InlineData("Int32")]
    [InlineData("Double")]
    public async Task A_bad_value_is_named_with_its_type(string type)
        => Assert.Equal(
            $"Configuration 'p:k' value 'True!' is not a valid {type}",
            await ErrorAsync("""{"p:k":"True!"}""", config => _ = type switch
            {
                "Boolean" => (object)config.RequireBoolean("k"),
                "Int32" => config.RequireInt32("k"),
                _ => config.RequireDouble("k"),
            }));

    [Fact]
    public async Task A_bad_object_is_named_with_its_full_type()
        => Assert.Equal(
            $"Configuration 'p:k' value 'x' is not a valid {typeof(Box).FullName}",
            await ErrorAsync("""{"p:k":"x"}""", config => config.RequireObject<Box>("k")));
}
