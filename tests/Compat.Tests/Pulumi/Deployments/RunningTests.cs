using System.Collections.Immutable;
using Compat.Tests.Fixtures;
using Pulumi;
using Pulumi.Utilities;

namespace Compat.Tests.Pulumi.Deployments;

/// <summary>What an engine behind the mocks builds on.</summary>
[Collection(nameof(Alone))]
public sealed class RunningTests
{
    [Fact]
    public async Task Mocks_run_inside_the_deployment()
    {
        var stack = "";
        var mocks = new Recorder
        {
            Answer = async args =>
            {
                await Task.Yield();
                stack = Deployment.Instance.StackName;
                return (null, args.Inputs);
            },
        };
        await Run.UpdateAsync(mocks, () => _ = new Thing("t"));
        Assert.Equal("stack", stack);
    }

    [Fact]
    public async Task Resources_made_in_an_apply_belong_to_the_run()
    {
        var gate = new TaskCompletionSource<int>();
        var mocks = new Recorder();
        var resources = await Run.UpdateAsync(mocks, () =>
        {
            _ = Output.Create(gate.Task).Apply(n => new Thing($"t{n}").Text);
            _ = Task.Run(() => gate.SetResult(7));
        });
        Assert.Equal("t7", Assert.Single(resources).GetResourceName());
    }

    [Fact]
    public async Task The_failure_of_a_resource_is_reported_once_however_many_wait_for_it()
    {
        var mocks = new Recorder
        {
            Answer = async args =>
            {
                await Task.Yield();
                return args.Name == "bad" ? throw new RunException("bad failed") : ((string?)"i", (object)args.Inputs);
            },
        };
        var error = await Run.FailureAsync(
            () =>
            {
                var bad = new Thing("bad");
                _ = new Thing("by option", options: new CustomResourceOptions { DependsOn = { bad } });
                _ = new Thing("by parent", options: new CustomResourceOptions { Parent = bad });
            },
            mocks);
        Assert.Equal("bad failed", error.Message);
        Assert.Equal(["bad"], mocks.Resources.Select(args => args.Name));
    }

    [Fact]
    public async Task An_input_that_failed_is_an_error_of_its_own_that_names_the_property()
    {
        var failed = Output.Create(Task.FromException<string>(new RunException("bad failed")));
        var error = await Run.FailureAsync(() => _ = new Thing("t", new ThingArgs { Text = failed }));
        Assert.Contains("error serializing property \"text\": bad failed", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_anywhere_in_a_property_of_the_state_makes_it_unknown()
    {
        Thing? thing = null;
        await Run.UpdateAsync(
            Recorder.Returning(new Dictionary<string, object>
            {
                ["names"] = new object[] { "a", Run.Unknown<string>() },
                ["part"] = new Dictionary<string, object> { ["port"] = Run.Unknown<int>() },
                ["text"] = "x",
            }),
            () => thing = new Thing("t"));
        Assert.False(await Run.IsKnownAsync(thing!.Names));
        Assert.False(await Run.IsKnownAsync(thing.Part));
        Assert.True(await Run.IsKnownAsync(thing.Text));
    }

    [Fact]
    public async Task Null_in_the_state_is_as_if_it_were_missing()
    {
        Thing? thing = null;
        await Run.PreviewAsync(
            Recorder.Returning(new Dictionary<string, object> { ["text"] = null! }), () => thing = new Thing("t"));
        Assert.False(await Run.IsKnownAsync(thing!.Text));
    }

    [Fact]
    public async Task Arguments_of_a_component_arrive_as_inputs()
    {
        var mocks = new Recorder();
        await Run.UpdateAsync(mocks, () => _ = new ComponentResource(
            "test:index:C", "c", new PartArgs { Port = 1 }, new ComponentResourceOptions()));
        Assert.Equal(1.0, mocks.Inputs("c")["port"]);
    }

    [Fact]
    public async Task Dependencies_pass_through_joins_and_applies()
    {
        Thing? first = null;
        Thing? second = null;
        Output<string>? joined = null;
        await Run.UpdateAsync(new Recorder(), () =>
        {
            first = new Thing("a", new ThingArgs { Text = "x" });
            second = new Thing("b", new ThingArgs { Text = "y" });
            joined = Output.Format($"{first.Text}{second.Text.Apply(t => t.ToUpperInvariant())}");
        });
        Assert.Equal("xY", await Run.ValueAsync(joined!));
        Assert.Equal(
            new HashSet<Resource> { first!, second! }, (await OutputUtilities.GetDependenciesAsync(joined!)).ToHashSet());
        var more = OutputUtilities.WithDependency(Output.Create(1), first!);
        Assert.Equal([first!], await OutputUtilities.GetDependenciesAsync(more));
    }

    [Fact]
    public async Task A_read_by_urn_finds_what_was_registered()
    {
        Thing? found = null;
        await Run.UpdateAsync(new Recorder(), () =>
        {
            _ = new Thing("t", new ThingArgs { Text = "x" });
            found = new Thing("again", options: new CustomResourceOptions
            {
                Urn = "urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Thing::t",
            });
        });
        Assert.Equal("x", await Run.ValueAsync(found!.Text));
        Assert.Equal("t-id", await Run.ValueAsync(found.Id));
        var error = await Run.FailureAsync(
            () => _ = new Thing("t", options: new CustomResourceOptions { Urn = "urn:none" }));
        Assert.Contains("Unknown resource urn:none", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_output_secret_to_the_program_is_plain_to_the_mock_and_secret_again_when_registered()
    {
        var mocks = new Recorder();
        var (_, outputs) = await Deployment.TestAsync(mocks, Run.Update, () =>
        {
            var thing = new Thing("t", new ThingArgs { Names = { "a", Output.CreateSecret("b") } });
            return new Dictionary<string, object?> { ["names"] = Output.CreateSecret(thing.Names) };
        });
        Assert.Equal(["a", "b"], Assert.IsType<ImmutableArray<object?>>(mocks.Inputs("t")["names"]).AsEnumerable());
        Assert.True(await Output.IsSecretAsync((Output<ImmutableArray<string>>)outputs["names"]!));
    }

    [Fact]
    public async Task A_version_range_of_the_cli_is_accepted_inside_a_run()
    {
        await Run.UpdateAsync(new Recorder(), () => _ = Deployment.RequirePulumiVersionAsync(">=3.0.0"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Deployment.RequirePulumiVersionAsync(">=3.0.0"));
    }
}
