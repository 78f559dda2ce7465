using System.Collections.Immutable;
using Compat.Tests.Fixtures;
using Pulumi;
using Pulumi.Command.Local;
using LocalCommand = Pulumi.Command.Local.Command;
using LocalRun = Pulumi.Command.Local.Run;
using Run = Compat.Tests.Fixtures.Run;

namespace Compat.Tests.PulumiCommand;

public sealed class LocalCommandTests
{
    [Fact]
    public async Task Needs_no_arguments()
    {
        var mocks = new Recorder();

        await Run.UpdateAsync(mocks, () => _ = new LocalCommand("c"));

        Assert.Equal("command:local:Command", mocks.Resource("c").Type);
        Assert.Empty(mocks.Inputs("c"));
    }

    [Fact]
    public async Task Sends_its_arguments_by_their_names()
    {
        var mocks = new Recorder();
        var args = new CommandArgs
        {
            Create = "c",
            Update = "u",
            Delete = "d",
            Dir = "/",
            Stdin = "in",
            AddPreviousOutputInEnv = false,
            Interpreter = { "/bin/sh", "-c" },
            Triggers = new object[] { "t", 2 },
        };

        await Run.UpdateAsync(mocks, () => _ = new LocalCommand("c", args));

        var inputs = mocks.Inputs("c");
        Assert.Equal(["addPreviousOutputInEnv", "create", "delete", "dir", "interpreter", "stdin", "triggers", "update"], inputs.Keys.Order());
        Assert.Equal<IEnumerable<object>>(["t", 2d], (ImmutableArray<object>)inputs["triggers"]);
        Assert.Equal(["/bin/sh", "-c"], ((ImmutableArray<object>)inputs["interpreter"]).Cast<string>());
    }

    [Fact]
    public async Task The_function_calls_the_provider_and_reads_its_result()
    {
        var mocks = new Recorder
        {
            AnswerCall = _ => new Dictionary<string, object> { ["command"] = "date", ["stdout"] = "now", ["stderr"] = "", ["logging"] = "stderr" },
        };
        RunResult plain = null!;
        Output<RunResult> output = null!;

        await Run.UpdateAsync(mocks, () => output = LocalRun.Invoke(new RunInvokeArgs { Command = "date" }));
        await Deployment.TestAsync(mocks, Run.Update, async () => plain = await LocalRun.InvokeAsync(new RunArgs { Command = "date" }));

        Assert.Equal(["command:local:run", "command:local:run"], mocks.Calls.Select(c => c.Token));
        Assert.Equal("now", (await Run.ValueAsync(output)).Stdout);
        Assert.Equal(Logging.Stderr, plain.Logging);
    }
}
