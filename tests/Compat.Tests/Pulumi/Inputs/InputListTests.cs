using System.Collections;
using System.Collections.Immutable;
using Compat.Tests.Fixtures;
using Pulumi;

namespace Compat.Tests.Pulumi.Inputs;

public sealed class InputListTests
{
    private static async Task<string[]> ValuesAsync(InputList<string> list)
        => [.. await Run.ValueAsync(list.ToOutput())];

    [Fact]
    public async Task Starts_empty_and_known()
    {
        Assert.True(await Run.IsKnownAsync(new InputList<string>().ToOutput()));
        Assert.Empty(await ValuesAsync([]));
    }

    [Fact]
    public async Task Converts_from_values_outputs_and_collections_of_both()
    {
        Assert.Equal(["a"], await ValuesAsync("a"));
        Assert.Equal(["a"], await ValuesAsync(Output.Create("a")));
        Assert.Equal(["a"], await ValuesAsync((Input<string>)"a"));
        Assert.Equal(["a"], await ValuesAsync(new[] { "a" }));
        Assert.Equal(["a"], await ValuesAsync(new[] { Output.Create("a") }));
        Assert.Equal(["a"], await ValuesAsync(new[] { (Input<string>)"a" }));
        Assert.Equal(["a"], await ValuesAsync(new List<string> { "a" }));
        Assert.Equal(["a"], await ValuesAsync(new List<Output<string>> { Output.Create("a") }));
        Assert.Equal(["a"], await ValuesAsync(new List<Input<string>> { "a" }));
        Assert.Equal(["a"], await ValuesAsync(ImmutableArray.Create("a")));
        Assert.Equal(["a"], await ValuesAsync(ImmutableArray.Create(Output.Create("a"))));
        Assert.Equal(["a"], await ValuesAsync(ImmutableArray.Create<Input<string>>("a")));
        Assert.Equal(["a"], await ValuesAsync(Output.Create(new[] { "a" })));
        Assert.Equal(["a"], await ValuesAsync(Output.Create(new List<string> { "a" })));
        Assert.Equal(["a"], await ValuesAsync(Output.Create<IEnumerable<string>>(["a"])));
        Assert.Equal(["a"], await ValuesAsync(Output.Create(ImmutableArray.Create("a"))));
    }

    [Fact]
    public async Task A_default_array_stays_default()
    {
        Assert.True((await Run.ValueAsync(((InputList<string>)default(ImmutableArray<string>)).ToOutput())).IsDefault);
        Assert.True((await Run.ValueAsync(((InputList<string>)Output.Create(default(ImmutableArray<string>))).ToOutput())).IsDefault);
    }

    [Fact]
    public async Task Appends_what_is_added()
    {
        InputList<string> list = new[] { "a" };
        list.Add("b", Output.Create("c"));
        list.AddRange(new[] { "d" });
        Assert.Equal(["a", "b", "c", "d"], await ValuesAsync(list));
        Assert.Equal(["a", "b", "c", "d", "e"], await ValuesAsync(list.Concat("e")));
        Assert.Equal(4, (await ValuesAsync(list)).Length);
    }

    [Fact]
    public void Cannot_be_enumerated_synchronously()
        => Assert.Throws<NotSupportedException>(() => ((IEnumerable)new InputList<string>()).GetEnumerator());

    [Fact]
    public async Task Enumerates_values_asynchronously_and_nothing_when_unknown()
    {
        Assert.Equal(2, await CountAsync(new[] { "a", "b" }));
        Assert.Equal(0, await CountAsync(new[] { Output.Create("a"), Run.Unknown<string>() }));

        static async Task<int> CountAsync(InputList<string> list)
        {
            var count = 0;
            await foreach (var _ in list)
            {
                count++;
            }

            return count;
        }
    }
}
