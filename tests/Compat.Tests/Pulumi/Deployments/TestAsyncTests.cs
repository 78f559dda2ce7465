using Compat.Tests.Fixtures;
using Pulumi;
using Pulumi.Testing;

namespace Compat.Tests.Pulumi.Deployments;

public sealed class TestAsyncTests
{
    [Fact]
    public async Task Defaults_to_a_preview_of_stack_in_project_of_organization()
    {
        (bool, string, string, string)? seen = null;
        await Deployment.TestAsync(new Recorder(), new TestOptions(), () =>
        {
            var d = Deployment.Instance;
            seen = (d.IsDryRun, d.StackName, d.ProjectName, d.OrganizationName);
        });
        Assert.Equal((true, "stack", "project", "organization"), seen);
    }

    [Fact]
    public async Task Takes_names_and_the_root_directory_from_options()
    {
        var options = new TestOptions
        {
            IsPreview = false,
            StackName = "s",
            ProjectName = "p",
            OrganizationName = "o",
            RootDirectory = "/r",
        };
        (bool, string, string, string, string)? seen = null;
        await Deployment.TestAsync(new Recorder(), options, () =>
        {
            var d = Deployment.Instance;
            seen = (d.IsDryRun, d.StackName, d.ProjectName, d.OrganizationName, d.RootDirectory);
        });
        Assert.Equal((false, "s", "p", "o", "/r"), seen);
    }

    [Fact]
    public async Task A_root_directory_that_was_not_set_cannot_be_asked_for()
        => Assert.Contains(
            "The Pulumi CLI version does not support root directory.",
            (await Run.FailureAsync(() => _ = Deployment.Instance.RootDirectory)).Message,
            StringComparison.Ordinal);

    [Fact]
    public async Task Functions_give_resources_without_the_stack()
    {
        Assert.Equal(["t"], Names(await Deployment.TestAsync(new Recorder(), Run.Update, () => { _ = new Thing("t"); })));
        Assert.Equal(["t"], Names(await Deployment.TestAsync(new Recorder(), Run.Update, async () =>
        {
            await Task.Yield();
            _ = new Thing("t");
        })));

        static IEnumerable<string> Names(IEnumerable<Resource> resources)
            => resources.Select(resource => resource.GetResourceName());
    }

    [Fact]
    public async Task Functions_that_return_a_dictionary_give_it_back_as_it_is()
    {
        var secret = Output.CreateSecret("s");
        var (resources, outputs) = await Deployment.TestAsync(new Recorder(), Run.Update, () =>
        {
            _ = new Thing("t");
            return new Dictionary<string, object?> { ["o"] = secret, ["plain"] = 1 };
        });
        Assert.Single(resources);
        Assert.Same(secret, outputs["o"]);
        Assert.Equal(1, outputs["plain"]);

        var later = await Deployment.TestAsync(new Recorder(), Run.Update, async () =>
        {
            await Task.Yield();
            return (IDictionary<string, object?>)new Dictionary<string, object?> { ["o"] = 2 };
        });
        Assert.Equal(2, later.Outputs["o"]);
    }

    [Fact]
    public async Task Functions_register_no_outputs_for_the_stack()
    {
        var mocks = new Recorder();
        await Deployment.TestAsync(mocks, Run.Update, () => new Dictionary<string, object?> { ["o"] = 1 });
        Assert.Empty(Assert.Single(mocks.Outputs).Outputs);
    }

    [Fact]
    public async Task The_stack_may_come_from_a_service_provider()
    {
        var mocks = new Recorder();
        var resources = await Deployment.TestWithServiceProviderAsync<NamedStack>(
            mocks, new Services(() => new NamedStack("given")), Run.Update);
        Assert.Equal(2, resources.Length);
        Assert.Equal("given", mocks.Resources.Single().Name);
    }

    [Fact]
    public async Task A_service_provider_must_know_the_stack()
    {
        var error = await Assert.ThrowsAsync<RunException>(
            () => Deployment.TestWithServiceProviderAsync<NamedStack>(new Recorder(), new Services(() => null)));
        Assert.Contains("Failed to resolve instance of type", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentNullException>(
            () => Deployment.TestWithServiceProviderAsync<NamedStack>(new Recorder(), null!));
    }

    [Fact]
    public async Task Runs_cannot_be_nested()
    {
        Exception? inner = null;
        await Run.UpdateAsync(new Recorder(), () => inner = Record.ExceptionAsync(
            () => Run.UpdateAsync(new Recorder(), () => { })).Result);
        Assert.Equal(
            "Deployment.Instance should only be set once at the beginning of a 'Run' call.",
            Assert.IsType<InvalidOperationException>(inner).Message);
    }

    [Fact]
    public async Task Runs_may_follow_each_other_and_run_side_by_side()
    {
        await Run.UpdateAsync(new Recorder(), () => { });
        var names = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(async () =>
        {
            var resources = await Deployment.TestAsync(
                new Recorder(), new TestOptions { StackName = $"s{i}" }, () => { _ = new Thing("t"); });
            return await Run.ValueAsync(resources.Single().Urn);
        })));
        Assert.Equal(
            Enumerable.Range(0, 20).Select(i => $"urn:pulumi:s{i}::project::pulumi:pulumi:Stack$test:index:Thing::t"), names);
    }

    [Fact]
    public async Task The_same_urn_twice_is_not_refused()
    {
        var resources = await Run.UpdateAsync(new Recorder(), () =>
        {
            _ = new Thing("t");
            _ = new Thing("t");
        });
        Assert.Equal(2, resources.Length);
    }

    [Fact]
    public async Task Empty_mocks_echo_inputs_without_an_id()
    {
        Thing? thing = null;
        await Run.UpdateAsync(new EmptyMocks(), () => thing = new Thing("t", new ThingArgs { Text = "x" }));
        Assert.Equal("x", await Run.ValueAsync(thing!.Text));
        Assert.False(await Run.IsKnownAsync(thing.Id));
    }

    private sealed class NamedStack : Stack
    {
        public NamedStack(string name) => _ = new Thing(name);
    }

    private sealed class Services(Func<object?> make) : IServiceProvider
    {
        public object? GetService(Type serviceType) => make();
    }
}
