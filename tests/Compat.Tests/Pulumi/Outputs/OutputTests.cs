using System.Collections.Immutable;
using Compat.Tests.Fixtures;
using Pulumi;
using Pulumi.Utilities;

namespace Compat.Tests.Pulumi.Outputs;

public sealed class OutputTests
{
    [Fact]
    public async Task Works_without_a_deployment()
        => Assert.Equal(3, await Run.ValueAsync(Output.Create(1).Apply(v => v + 2)));

    [Fact]
    public async Task Does_not_run_a_function_on_an_unknown_value()
    {
        var called = false;
        var result = Run.Unknown<int>().Apply(v =>
        {
            called = true;
            return v;
        });
        Assert.False(await Run.IsKnownAsync(result));
        Assert.Equal(0, await Run.ValueAsync(result));
        Assert.False(called);
    }

    [Fact]
    public async Task Stays_secret_through_an_apply_on_an_unknown_value()
        => Assert.True(await Output.IsSecretAsync(Output.CreateSecret(Run.Unknown<int>()).Apply(v => v)));

    [Fact]
    public async Task Is_known_with_a_default_when_a_function_returns_no_output()
    {
        var result = Output.Create(1).Apply(_ => (Output<string>?)null);
        Assert.True(await Run.IsKnownAsync(result));
        Assert.Null(await Run.ValueAsync(result));
    }

    [Fact]
    public async Task Is_unknown_when_the_inner_output_is_unknown()
        => Assert.False(await Run.IsKnownAsync(Output.Create(1).Apply(_ => Run.Unknown<int>())));

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Is_secret_when_either_side_of_an_apply_is(bool outer, bool inner)
    {
        static Output<int> Make(bool isSecret) => isSecret ? Output.CreateSecret(1) : Output.Create(1);
        Assert.True(await Output.IsSecretAsync(Make(outer).Apply(_ => Make(inner))));
    }

    [Fact]
    public async Task Awaits_a_task_that_a_function_returns()
    {
        Assert.Equal(5, await Run.ValueAsync(Output.Create(2).Apply(async v =>
        {
            await Task.Yield();
            return v + 3;
        })));
        Assert.IsType<Output<ValueTuple>>(Output.Create(2).Apply(v => Task.Delay(v)));
    }

    [Fact]
    public async Task Faults_when_the_function_throws()
        => await Assert.ThrowsAsync<ArgumentException>(
            () => Run.ValueAsync(Output.Create(1).Apply<int>((Func<int, int>)(_ => throw new ArgumentException("no")))));

    [Fact]
    public async Task Loses_its_secretness_only_when_told_to()
    {
        var secret = Output.CreateSecret(Task.FromResult("s"));
        Assert.True(await Output.IsSecretAsync(secret));
        Assert.False(await Output.IsSecretAsync(Output.Unsecret(secret)));
        Assert.True(await Output.IsSecretAsync(secret));
    }

    [Fact]
    public async Task All_keeps_order_and_joins_knownness_and_secretness()
    {
        var all = Output.All(Output.Create(1), Output.CreateSecret(2));
        Assert.Equal([1, 2], (await Run.ValueAsync(all)).AsEnumerable());
        Assert.True(await Output.IsSecretAsync(all));
        Assert.False(await Run.IsKnownAsync(Output.All(Output.Create(1), Run.Unknown<int>())));
        Assert.Empty(await Run.ValueAsync(Output.All(Enumerable.Empty<Input<int>>())));
    }

    [Fact]
    public async Task Tuples_have_two_to_eight_items()
    {
        Input<int> one = 1;
        Assert.Equal((1, "2"), await Run.ValueAsync(Output.Tuple(Output.Create(1), Output.Create("2"))));
        Assert.Equal((1, 1, 1), await Run.ValueAsync(Output.Tuple(one, one, one)));
        var eight = Output.Tuple(one, one, one, one, one, one, one, (Input<string>)Output.CreateSecret("8"));
        Assert.Equal((1, 1, 1, 1, 1, 1, 1, "8"), await Run.ValueAsync(eight));
        Assert.True(await Output.IsSecretAsync(eight));
    }

    [Fact]
    public async Task Untyped_apply_sees_the_value_as_an_object()
        => Assert.Equal("7", await Run.ValueAsync(Output.Create(7).UntypedApply(v => Output.Create($"{v}"))));

    [Fact]
    public async Task Reads_lists_and_unions()
    {
        var list = Output.Create(ImmutableArray.Create("a", "b"));
        Assert.Equal("b", await Run.ValueAsync(list.GetAt(1)));
        Assert.Equal("a", await Run.ValueAsync(list.First()));
        Assert.Equal(2, await Run.ValueAsync(list.Length()));
        var union = Output.Create<Union<string, int>>(4);
        Assert.True(await Run.ValueAsync(union.IsT1()));
        Assert.False(await Run.ValueAsync(union.IsT0()));
        Assert.Equal(4, await Run.ValueAsync(union.AsT1()));
        Assert.Equal(4, await Run.ValueAsync(union.Value()));
    }

    [Fact]
    public async Task An_unknown_with_a_factory_never_calls_it()
    {
        var unknown = OutputUtilities.CreateUnknown<int>(() => throw new InvalidOperationException("called"));
        Assert.False(await Run.IsKnownAsync(unknown));
    }

    [Fact]
    public async Task A_deferred_output_takes_the_value_it_is_resolved_with_once()
    {
        var deferred = new DeferredOutput<int>();
        var next = deferred.Output.Apply(v => v + 1);
        deferred.Resolve(Output.CreateSecret(1));
        Assert.Equal(2, await Run.ValueAsync(next));
        Assert.True(await Output.IsSecretAsync(next));
        Assert.Throws<InvalidOperationException>(() => deferred.Resolve(Output.Create(2)));
    }

    [Fact]
    public void Cannot_become_text_outside_a_run()
        => Assert.Throws<InvalidOperationException>(() => Output.Create(1).ToString());

    [Fact]
    public async Task Becomes_a_warning_text_inside_a_run()
    {
        var text = "";
        await Run.UpdateAsync(new Recorder(), () => text = Output.Create(1).ToString());
        Assert.StartsWith("Calling [ToString] on an [Output<T>] is not supported.", text, StringComparison.Ordinal);
        Assert.EndsWith("This function may throw in a future version of Pulumi.", text, StringComparison.Ordinal);
    }
}
