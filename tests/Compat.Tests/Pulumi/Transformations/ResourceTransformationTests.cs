using Compat.Tests.Fixtures;
using Pulumi;

namespace Compat.Tests.Pulumi.Transformations;

public sealed class ResourceTransformationTests
{
    private static ResourceTransformation Note(List<string> seen, string who) => args =>
    {
        seen.Add($"{who}:{args.Resource.GetResourceName()}");
        return null;
    };

    [Fact]
    public async Task Own_ones_run_before_those_of_the_parents()
    {
        var seen = new List<string>();
        await Run.UpdateAsync(new Recorder(), () =>
        {
            var outer = new ComponentResource("test:index:C", "outer", new ComponentResourceOptions
            {
                ResourceTransformations = { Note(seen, "outer") },
            });
            _ = new Thing("t", options: new CustomResourceOptions
            {
                Parent = outer,
                ResourceTransformations = { Note(seen, "own1"), Note(seen, "own2") },
            });
            _ = new Thing("free");
        });
        Assert.Equal(["outer:outer", "own1:t", "own2:t", "outer:t"], seen);
    }

    [Fact]
    public async Task Those_of_the_stack_see_everything_but_know_no_parent()
    {
        WatchingStack.Seen.Value = [];
        await Deployment.TestAsync<WatchingStack>(new Recorder());
        Assert.Equal(["project-stack/", "g/", "g-inner/g"], WatchingStack.Seen.Value!);
    }

    [Fact]
    public async Task They_can_replace_arguments_and_options()
    {
        var mocks = new Recorder();
        await Run.UpdateAsync(mocks, () => _ = new Thing("t", new ThingArgs { Text = "before" }, new CustomResourceOptions
        {
            ResourceTransformations =
            {
                args => new ResourceTransformationResult(
                    new ThingArgs { Text = "after" },
                    CustomResourceOptions.Merge((CustomResourceOptions)args.Options, new() { ImportId = "i" })),
            },
        }));
        Assert.Equal("after", mocks.Inputs("t")["text"]);
        Assert.Equal("i", mocks.Resource("t").Id);
    }

    [Fact]
    public async Task They_cannot_change_the_parent()
    {
        var error = await Run.FailureAsync(() =>
        {
            var other = new Thing("other");
            _ = new Thing("t", options: new CustomResourceOptions
            {
                ResourceTransformations =
                {
                    args => new ResourceTransformationResult(args.Args, new CustomResourceOptions { Parent = other }),
                },
            });
        });
        Assert.Contains(
            "Transformations cannot currently be used to change the 'parent' of a resource.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_see_protection_only_where_it_was_set()
    {
        var seen = new List<bool?>();
        await Run.UpdateAsync(new Recorder(), () => _ = new Group("g", new ComponentResourceOptions
        {
            Protect = true,
            ResourceTransformations =
            {
                args =>
                {
                    seen.Add(args.Options.Protect);
                    return null;
                },
            },
        }));
        Assert.Equal([true, null], seen);
    }

    private sealed class WatchingStack : Stack
    {
        public static readonly AsyncLocal<List<string>> Seen = new();

        public WatchingStack()
            : base(new StackOptions { ResourceTransformations = { Watch } })
            => _ = new Group("g");

        private static ResourceTransformationResult? Watch(ResourceTransformationArgs args)
        {
            Seen.Value!.Add($"{args.Resource.GetResourceName()}/{args.Options.Parent?.GetResourceName()}");
            return null;
        }
    }
}
