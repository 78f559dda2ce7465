using System.Collections.Immutable;
using Compat.Tests.Fixtures;
using Pulumi;
using Pulumi.Utilities;

namespace Compat.Tests.Pulumi.Deployments;

public sealed class InvokeTests
{
    private const string Token = "test:index:find";

    private static Recorder Finding() => new()
    {
        AnswerCall = _ => new Dictionary<string, object> { ["port"] = 80, ["protocol"] = "tcp" },
    };

    [Fact]
    public async Task Arguments_arrive_as_inputs_do_and_the_result_is_converted()
    {
        var mocks = Finding();
        Output<Part>? result = null;
        await Run.UpdateAsync(mocks, () => result = Deployment.Instance.Invoke<Part>(
            Token, new FindArgs { Name = Output.CreateSecret("n"), Number = 3 }));
        Assert.Equal(80, (await Run.ValueAsync(result!)).Port);
        Assert.False(await Output.IsSecretAsync(result!));
        var call = Assert.Single(mocks.Calls);
        Assert.Equal((Token, ""), (call.Token, call.Provider));
        Assert.Equal("n", call.Args["name"]);
        Assert.Equal(3.0, call.Args["number"]);
    }

    [Fact]
    public async Task An_unknown_argument_gives_an_unknown_result_without_a_call()
    {
        var mocks = Finding();
        Output<Part>? result = null;
        await Run.UpdateAsync(mocks, () => result = Deployment.Instance.Invoke<Part>(
            Token, new FindArgs { Name = Run.Unknown<string>() }));
        Assert.False(await Run.IsKnownAsync(result!));
        Assert.Empty(mocks.Calls);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_dependency_without_an_id_gives_an_unknown_result_without_a_call(bool asOption)
    {
        var mocks = new Recorder { Answer = args => Task.FromResult<(string?, object)>((null, args.Inputs)) };
        Output<Part>? result = null;
        await Run.UpdateAsync(mocks, () =>
        {
            var thing = new Thing("t", new ThingArgs { Text = "x" });
            result = asOption
                ? Deployment.Instance.Invoke<Part>(Token, InvokeArgs.Empty, new InvokeOutputOptions { DependsOn = { thing } })
                : Deployment.Instance.Invoke<Part>(Token, new FindArgs { Name = thing.Text });
        });
        Assert.False(await Run.IsKnownAsync(result!));
        Assert.Empty(mocks.Calls);
    }

    [Fact]
    public async Task The_result_depends_on_what_the_arguments_and_options_depend_on()
    {
        Thing? first = null;
        Thing? second = null;
        Output<Part>? result = null;
        await Run.UpdateAsync(Finding(), () =>
        {
            first = new Thing("a", new ThingArgs { Text = "x" });
            second = new Thing("b");
            result = Deployment.Instance.Invoke<Part>(
                Token, new FindArgs { Name = first.Text }, new InvokeOutputOptions { DependsOn = { second } });
        });
        Assert.Equal(
            new HashSet<Resource> { first!, second! }, (await OutputUtilities.GetDependenciesAsync(result!)).ToHashSet());
    }

    [Fact]
    public async Task Awaited_calls_are_made_even_with_unknown_arguments()
    {
        var mocks = Finding();
        await Deployment.TestAsync(mocks, Run.Update, async () =>
        {
            var part = await Deployment.Instance.InvokeAsync<Part>(Token, new FindArgs { Name = Run.Unknown<string>(), Number = 1 });
            Assert.Equal("tcp", part.Protocol);
            await Deployment.Instance.InvokeAsync(Token, InvokeArgs.Empty);
        });
        Assert.Equal(["number"], mocks.Calls[0].Args.Keys);
        Assert.Empty(mocks.Calls[1].Args);
    }

    [Fact]
    public async Task A_single_result_is_taken_out_of_the_dictionary()
    {
        var mocks = new Recorder { AnswerCall = _ => new Dictionary<string, object> { ["only"] = "one" } };
        Output<string>? result = null;
        var awaited = "";
        await Deployment.TestAsync(mocks, Run.Update, async () =>
        {
            result = Deployment.Instance.InvokeSingle<string>(Token, InvokeArgs.Empty);
            awaited = await Deployment.Instance.InvokeSingleAsync<string>(Token, InvokeArgs.Empty);
        });
        Assert.Equal("one", await Run.ValueAsync(result!));
        Assert.Equal("one", awaited);
    }

    [Fact]
    public async Task The_provider_comes_from_the_options_or_the_parent()
    {
        var mocks = Finding();
        await Run.UpdateAsync(mocks, () =>
        {
            var provider = new TestProvider("p");
            var group = new Group("g", new ComponentResourceOptions { Provider = provider });
            Deployment.Instance.Invoke<Part>(Token, InvokeArgs.Empty, new InvokeOptions { Provider = provider });
            Deployment.Instance.Invoke<Part>(Token, InvokeArgs.Empty, new InvokeOptions { Parent = group });
        });
        Assert.All(mocks.Calls, call => Assert.EndsWith("::p::p-id", call.Provider, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Dictionaries_can_be_arguments()
    {
        var mocks = Finding();
        await Run.UpdateAsync(mocks, () => Deployment.Instance.Invoke<Part>(
            Token, new DictionaryInvokeArgs(ImmutableDictionary<string, object?>.Empty.Add("name", "n"))));
        Assert.Equal("n", mocks.Calls.Single().Args["name"]);
        Assert.Throws<InvalidOperationException>(
            () => new DictionaryInvokeArgs(ImmutableDictionary<string, object?>.Empty.Add("name", 1L)));
    }

    [Fact]
    public async Task Arguments_that_cannot_be_sent_are_named_twice_once_logged_once_thrown()
    {
        var error = await Assert.ThrowsAsync<AggregateException>(() => Run.UpdateAsync(
            Finding(), () => Deployment.Instance.Invoke<Part>(Token, new FindArgs { Plain = 1L })));
        Assert.Contains(
            error.InnerExceptions,
            e => e.Message.StartsWith($"Error serializing arguments for invoke {Token}: ", StringComparison.Ordinal));
    }

    private sealed class FindArgs : InvokeArgs
    {
        [Input("name")]
        public Input<string>? Name { get; set; }

        [Input("number")]
        public int? Number { get; set; }

        [Input("plain")]
        public object? Plain { get; set; }
    }
}
