using Compat.Tests.Fixtures;
using Pulumi;

namespace Compat.Tests.Pulumi.Outputs;

public sealed class OutputFormatTests
{
    [Fact]
    public async Task Fills_plain_input_and_output_holes_in_the_invariant_culture()
    {
        Input<double> input = 1.5;
        Assert.Equal("a-1.5-0003", await Run.ValueAsync(Output.Format($"{"a"}-{input}-{Output.Create(3):d4}")));
    }

    [Fact]
    public async Task Prints_nothing_for_a_null_hole()
        => Assert.Equal("<>", await Run.ValueAsync(Output.Format($"<{(string?)null}>")));

    [Fact]
    public async Task Is_unknown_when_a_hole_is()
        => Assert.False(await Run.IsKnownAsync(Output.Format($"{Run.Unknown<string>()}")));

    [Fact]
    public async Task Is_secret_when_a_hole_is()
        => Assert.True(await Output.IsSecretAsync(Output.Format($"{Output.CreateSecret(1)}")));
}
