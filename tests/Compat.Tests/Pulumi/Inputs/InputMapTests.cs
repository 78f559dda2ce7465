using System.Collections;
using System.Collections.Immutable;
using Compat.Tests.Fixtures;
using Pulumi;

namespace Compat.Tests.Pulumi.Inputs;

public sealed class InputMapTests
{
    private static Task<ImmutableDictionary<string, string>> ValuesAsync(InputMap<string> map)
        => Run.ValueAsync(map.ToOutput());

    [Fact]
    public async Task Converts_from_dictionaries_and_outputs_of_them()
    {
        var plain = new Dictionary<string, string> { ["k"] = "v" };
        Assert.Equal("v", (await ValuesAsync(plain))["k"]);
        Assert.Equal("v", (await ValuesAsync(plain.ToImmutableDictionary()))["k"]);
        Assert.Equal("v", (await ValuesAsync(Output.Create(plain)))["k"]);
        Assert.Equal("v", (await ValuesAsync(Output.Create<IDictionary<string, string>>(plain)))["k"]);
        Assert.Equal("v", (await ValuesAsync(Output.Create(plain.ToImmutableDictionary())))["k"]);
    }

    [Fact]
    public async Task Takes_initializers_and_the_indexer()
    {
        var map = new InputMap<string> { { "a", "1" }, { "b", Output.Create("2") } };
        map["c"] = Output.CreateSecret("3");
        map.AddRange(new Dictionary<string, string> { ["d"] = "4" });
        Assert.Equal(4, (await ValuesAsync(map)).Count);
        Assert.True(await Output.IsSecretAsync(map.ToOutput()));
    }

    [Fact]
    public async Task The_same_key_may_be_added_again_with_the_same_value()
        => Assert.Single(await ValuesAsync(new InputMap<string> { { "k", "v" }, { "k", Output.Create("v") } }));

    [Fact]
    public async Task The_same_key_with_another_value_faults_the_output()
    {
        var map = new InputMap<string> { { "k", "v" } };
        map["k"] = "w";
        var error = await Assert.ThrowsAsync<ArgumentException>(() => ValuesAsync(map));
        Assert.Equal("Key 'k' already exists in the map with a different value.", error.Message);
    }

    [Fact]
    public async Task Merge_lets_the_second_win()
    {
        var merged = await ValuesAsync(InputMap<string>.Merge(
            new InputMap<string> { { "a", "1" }, { "b", "1" } }, new InputMap<string> { { "b", "2" } }));
        Assert.Equal("1", merged["a"]);
        Assert.Equal("2", merged["b"]);
    }

    [Fact]
    public void Cannot_be_enumerated_synchronously()
        => Assert.Throws<NotSupportedException>(() => ((IEnumerable)new InputMap<string>()).GetEnumerator());

    [Fact]
    public async Task Enumerates_pairs_asynchronously()
    {
        var keys = new List<string>();
        await foreach (var pair in new InputMap<string> { { "k", "v" } })
        {
            keys.Add((await Run.ValueAsync(pair.ToOutput())).Key);
        }

        Assert.Equal(["k"], keys);
    }

    [Fact]
    public async Task A_missing_input_is_a_known_default()
    {
        var output = ((Input<string>?)null).ToOutput();
        Assert.True(await Run.IsKnownAsync(output));
        Assert.Null(await Run.ValueAsync(output));
        Assert.Equal(2, await Run.ValueAsync(((Input<int>)1).Apply(v => v + 1)));
    }
}
