using Compat.Tests.Fixtures;
using Pulumi;

namespace Compat.Tests.StandIn;

/// <summary>What only the stand-in does: say what it cannot do, and what to use instead.</summary>
[Collection(nameof(Alone))]
public sealed class RefusalTests
{
    private const string Build = "./golden --sdk official build";

    [Fact]
    public async Task Under_the_pulumi_cli_it_names_the_official_package_and_the_command()
    {
        var before = Environment.GetEnvironmentVariable("PULUMI_MONITOR");
        Environment.SetEnvironmentVariable("PULUMI_MONITOR", "127.0.0.1:1");
        try
        {
            var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Deployment.RunAsync(() => { }));
            Assert.Contains("official NuGet package Pulumi 3.112.1", error.Message, StringComparison.Ordinal);
            Assert.Contains(Build, error.Message, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable("PULUMI_MONITOR", before);
        }
    }

    [Fact]
    public void Hooks_are_refused_by_name()
    {
        AssertNamed("'before'", Assert.Throws<NotSupportedException>(
            () => new ResourceHook("before", (_, _) => Task.CompletedTask)));
        AssertNamed("'retry'", Assert.Throws<NotSupportedException>(
            () => new ErrorHook("retry", (_, _) => Task.FromResult(true))));
    }

    [Fact]
    public async Task A_resource_with_transforms_of_the_engine_is_refused_by_name()
    {
        var error = await Run.FailureAsync(() => _ = new Thing("t", options: new CustomResourceOptions
        {
            ResourceTransforms = { (_, _) => Task.FromResult<ResourceTransformResult?>(null) },
        }));
        AssertNamed("ResourceTransforms of 't' [test:index:Thing]", error);
    }

    [Fact]
    public async Task An_output_that_is_a_resource_is_refused_by_its_type()
    {
        var holder = new Recorder
        {
            Answer = async args =>
            {
                await Task.Yield();
                return ("i", args.Name == "h" ? new Dictionary<string, object> { ["held"] = args.Inputs["resource"] } : args.Inputs);
            },
        };
        var error = await Run.FailureAsync(
            () => _ = new Holder("h", new ThingArgs { Resource = new Thing("t") }), holder);
        AssertNamed(typeof(Thing).FullName!, error);
    }

    private sealed class Holder(string name, ThingArgs args) : CustomResource("test:index:Holder", name, args, options: null)
    {
        [Output("held")]
        public Output<Thing> Held { get; private set; } = null!;
    }

    private static void AssertNamed(string feature, Exception error)
    {
        Assert.Contains(feature, error.Message, StringComparison.Ordinal);
        Assert.Contains("Pulumi 3.112.1", error.Message, StringComparison.Ordinal);
        Assert.Contains(Build, error.Message, StringComparison.Ordinal);
    }
}
