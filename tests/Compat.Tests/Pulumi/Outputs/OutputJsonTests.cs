using System.Text.Json;
using Compat.Tests.Fixtures;
using Pulumi;

namespace Compat.Tests.Pulumi.Outputs;

public sealed class OutputJsonTests
{
    private sealed record Box(Output<int> Out, Input<string> In, InputList<string> List, InputMap<int> Map);

    private static Output<Box> Boxed(Output<int> number)
        => Output.Create(new Box(number, "t", new[] { "a" }, new InputMap<int> { ["k"] = 2 }));

    [Fact]
    public async Task Prints_outputs_and_inputs_at_any_depth()
        => Assert.Equal(
            """{"Out":1,"In":"t","List":["a"],"Map":{"k":2}}""",
            await Run.ValueAsync(Output.JsonSerialize(Boxed(Output.Create(1)))));

    [Fact]
    public async Task Is_unknown_when_anything_inside_is()
        => Assert.False(await Run.IsKnownAsync(Output.JsonSerialize(Boxed(Run.Unknown<int>()))));

    [Fact]
    public async Task Is_secret_when_anything_inside_is()
        => Assert.True(await Output.IsSecretAsync(Output.JsonSerialize(Boxed(Output.CreateSecret(1)))));

    [Fact]
    public async Task Escapes_what_the_default_options_escape()
        => Assert.Equal(@"""\u003C\u003E\u0026\u0027\u00E9""", await Run.ValueAsync(Output.JsonSerialize(Output.Create("<>&'é"))));

    [Fact]
    public async Task Takes_options()
    {
        var options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
        Assert.Equal("""{"left":1}""", await Run.ValueAsync(Output.JsonSerialize(Output.Create(new { Left = 1 }), options)));
    }

    [Fact]
    public void Refuses_no_output() => Assert.Throws<ArgumentNullException>(() => Output.JsonSerialize<int>(null!));

    [Fact]
    public async Task Reads_back_and_keeps_secretness_inside()
    {
        var json = Output.CreateSecret("""{"Out":1,"In":"t","List":["a"],"Map":{"k":2}}""");
        var box = Output.JsonDeserialize<Box>(json);
        Assert.True(await Output.IsSecretAsync(box));
        var value = await Run.ValueAsync(box);
        Assert.Equal(1, await Run.ValueAsync(value.Out));
        Assert.True(await Output.IsSecretAsync(value.Out));
        Assert.Equal(["a"], (await Run.ValueAsync(value.List.ToOutput())).AsEnumerable());
        Assert.False(await Run.IsKnownAsync(Output.JsonDeserialize<Box>(Run.Unknown<string>())));
    }
}
