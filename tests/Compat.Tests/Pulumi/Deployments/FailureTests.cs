using Compat.Tests.Fixtures;
using Pulumi;

namespace Compat.Tests.Pulumi.Deployments;

/// <summary>A failed run sets the exit code of the process, so these tests run alone.</summary>
[Collection(nameof(Alone))]
public sealed class FailureTests : IDisposable
{
    private readonly int _exitCode = Environment.ExitCode;

    public FailureTests() => Environment.ExitCode = 0;

    public void Dispose() => Environment.ExitCode = _exitCode;

    [Fact]
    public async Task A_run_exception_is_its_message()
    {
        Assert.Equal("no", (await Run.FailureAsync(() => throw new RunException("no"))).Message);
        Assert.Equal(32, Environment.ExitCode);
    }

    [Fact]
    public async Task A_resource_exception_shows_its_stack_unless_hidden()
    {
        Assert.Equal("no", (await Run.FailureAsync(() => throw new ResourceException("no", null, hideStack: true))).Message);
        var shown = await Run.FailureAsync(() => throw new ResourceException("no", null));
        Assert.Contains("Pulumi.ResourceException: no", shown.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(FailureTests), shown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_other_exception_is_shown_whole_with_the_program()
    {
        var error = await Run.FailureAsync(() => throw new ArgumentException("no"));
        Assert.StartsWith("Running program '", error.Message, StringComparison.Ordinal);
        Assert.Contains("' failed with an unhandled exception:\nSystem.ArgumentException: no", error.Message, StringComparison.Ordinal);
        Assert.Equal(32, Environment.ExitCode);
    }

    [Fact]
    public async Task A_failing_mock_fails_the_run_and_the_outputs()
    {
        Thing? thing = null;
        var mocks = new Recorder { Answer = _ => throw new ArgumentException("mock") };
        var error = await Run.FailureAsync(() => thing = new Thing("t"), mocks);
        Assert.Contains("unhandled exception:\nSystem.ArgumentException: mock", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => Run.ValueAsync(thing!.Text));
    }

    [Fact]
    public async Task A_faulted_output_that_nobody_awaits_fails_the_run_once()
    {
        var error = await Run.FailureAsync(
            () => _ = Output.Create(1).Apply((Func<int, int>)(_ => throw new RunException("late"))).Apply(v => v + 1));
        Assert.Equal("late", error.Message);
    }

    [Fact]
    public async Task Several_errors_come_together()
    {
        var error = await Assert.ThrowsAsync<AggregateException>(() => Run.UpdateAsync(new Recorder(), () =>
        {
            Log.Error("one");
            Log.Error("two");
        }));
        Assert.Equal(["one", "two"], error.InnerExceptions.Select(e => Assert.IsType<RunException>(e).Message).Order());
    }

    [Fact]
    public async Task A_logged_error_fails_the_run_but_leaves_the_exit_code()
    {
        Assert.Equal("bad", (await Run.FailureAsync(() => Log.Error("bad"))).Message);
        Assert.Contains("System.ArgumentException: x", (await Run.FailureAsync(() => Log.Exception(new ArgumentException("x")))).Message, StringComparison.Ordinal);
        Assert.Equal(0, Environment.ExitCode);
    }

    [Fact]
    public async Task Other_messages_are_dropped()
    {
        await Run.UpdateAsync(new Recorder(), () =>
        {
            Log.Debug("d");
            Log.Info("i");
            Log.Warn("w", new Thing("t"));
        });
        Assert.Equal(0, Environment.ExitCode);
        Assert.Throws<InvalidOperationException>(() => Log.Info("outside"));
    }

    [Fact]
    public async Task A_failure_in_a_stack_constructor_comes_unwrapped()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<ThrowingStack>(new Recorder()));
        Assert.Equal("from constructor", error.Message);
    }

    [Fact]
    public void Exceptions_keep_what_they_are_given()
    {
        var inner = new ArgumentException("inner");
        Assert.Same(inner, new RunException("m", inner).InnerException);
        Assert.Equal("Error occurred during logging: inner", new LogException(inner).Message);
    }

    private sealed class ThrowingStack : Stack
    {
        public ThrowingStack() => throw new RunException("from constructor");
    }
}
