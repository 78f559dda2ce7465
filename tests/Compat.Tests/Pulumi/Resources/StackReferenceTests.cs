using Compat.Tests.Fixtures;
using Pulumi;

namespace Compat.Tests.Pulumi.Resources;

public sealed class StackReferenceTests
{
    private static Recorder Mocks() => Recorder.Returning(new Dictionary<string, object>
    {
        ["name"] = "org/p/s",
        ["outputs"] = new Dictionary<string, object> { ["open"] = "o", ["hidden"] = Output.CreateSecret("h") },
        ["secretOutputNames"] = new[] { "hidden" },
    });

    private static async Task<StackReference> ReferenceAsync(Recorder mocks)
    {
        StackReference? reference = null;
        await Run.UpdateAsync(mocks, () => reference = new StackReference("org/p/s"));
        return reference!;
    }

    [Fact]
    public async Task Is_read_by_the_name_of_the_stack()
    {
        var mocks = Mocks();
        await ReferenceAsync(mocks);
        var args = Assert.Single(mocks.Resources);
        Assert.Equal("pulumi:pulumi:StackReference", args.Type);
        Assert.Equal("org/p/s", args.Id);
        Assert.Equal("org/p/s", args.Inputs["name"]);
    }

    [Fact]
    public async Task Only_outputs_named_secret_are_secret()
    {
        var reference = await ReferenceAsync(Mocks());
        Assert.Equal("o", await Run.ValueAsync(reference.GetOutput("open")));
        Assert.False(await Output.IsSecretAsync(reference.GetOutput("open")));
        Assert.True(await Output.IsSecretAsync(reference.GetOutput("hidden")));
        Assert.Null(await Run.ValueAsync(reference.GetOutput("none")));
        Assert.Equal("h", (await reference.GetOutputDetailsAsync("hidden")).SecretValue);
        Assert.Equal("o", (await reference.GetOutputDetailsAsync("open")).Value);
        Assert.Equal("o", await reference.GetValueAsync("open"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => reference.GetValueAsync("hidden"));
    }

    [Fact]
    public async Task A_required_output_must_exist()
    {
        var reference = await ReferenceAsync(Mocks());
        Assert.Equal("o", await reference.RequireValueAsync("open"));
        var error = await Assert.ThrowsAsync<KeyNotFoundException>(() => Run.ValueAsync(reference.RequireOutput("none")));
        Assert.Equal("Required output 'none' does not exist on stack 'org/p/s'.", error.Message);
    }
}
