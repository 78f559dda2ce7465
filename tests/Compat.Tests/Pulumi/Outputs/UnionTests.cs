using Compat.Tests.Fixtures;
using Pulumi;

namespace Compat.Tests.Pulumi.Outputs;

public sealed class UnionTests
{
    private static readonly Union<string, int> Text = "a";
    private static readonly Union<string, int> Number = 3;

    [Fact]
    public void Knows_its_side()
    {
        Assert.True(Text.IsT0);
        Assert.True(Number.IsT1);
        Assert.Equal("a", Text.AsT0);
        Assert.Equal(3, Number.Value);
        Assert.Throws<InvalidOperationException>(() => Text.AsT1);
        Assert.True(Number.TryPickT1(out var number, out _));
        Assert.Equal(3, number);
        Assert.False(Number.TryPickT0(out _, out var rest));
        Assert.Equal(3, rest);
    }

    [Fact]
    public void Maps_the_side_it_has()
    {
        Assert.Equal(4, Number.Match(_ => 0, n => n + 1));
        Assert.Equal(4, Number.MapT1(n => n + 1).AsT1);
        Assert.Equal("a", Text.MapT1(n => n + 1).AsT0);
        Assert.Equal(1, Text.MapT0(t => t.Length).AsT0);
        Assert.True(Text.Bimap(t => t.Length, n => $"{n}").IsT0);
        var seen = 0;
        Number.Switch(_ => seen = -1, n => seen = n);
        Assert.Equal(3, seen);
    }

    [Fact]
    public void Equals_by_side_and_value()
    {
        Assert.True(Text == "a");
        Assert.True(Text != Number);
        Assert.NotEqual(Union<int, int>.FromT0(1), Union<int, int>.FromT1(1));
        Assert.Equal("System.String: a", Text.ToString());
    }

    [Fact]
    public async Task An_input_takes_either_side_plain_or_as_output()
    {
        InputUnion<string, int> plain = 3;
        InputUnion<string, int> output = Output.CreateSecret("s");
        Assert.Equal(3, (await Run.ValueAsync(plain.ToOutput())).AsT1);
        Assert.True(await Output.IsSecretAsync(output.ToOutput()));
        InputList<Union<string, int>> list = new() { (Input<string>)"a", (Input<int>)2 };
        Assert.Equal(2, await Run.ValueAsync(list.ToOutput().Length()));
        InputMap<Union<string, int>> map = new() { { "k", (Input<int>)2 } };
        Assert.Equal(2, (await Run.ValueAsync(map.ToOutput()))["k"].AsT1);
    }
}
