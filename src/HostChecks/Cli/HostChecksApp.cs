using System.Collections.Immutable;
using System.CommandLine;
using Baseline.Controls;

namespace HostChecks.Cli;

/// <summary>The whole of <c>hostchecks</c>, callable in process: everything it needs comes in here.</summary>
public sealed class HostChecksApp(ImmutableArray<Control> controls, TimeProvider clock)
{
    /// <summary>Runs one command line. Never throws for what a user or a host did wrong.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public async Task<int> RunAsync(string[] args, HostChecksStreams streams, CancellationToken cancellationToken)
    {
        var root = Root(streams);
        HelpExamples.Help.AddTo(root);
        var parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
        if (HelpExamples.Help.Errors(parsed) is { Count: > 0 } errors)
        {
            foreach (var error in errors) await streams.Error.WriteLineAsync(error);
            return ExitCodes.Usage;
        }
        try
        {
            var invocation = new InvocationConfiguration { Output = streams.Out, Error = streams.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
            return await parsed.InvokeAsync(invocation, cancellationToken);
        }
        catch (UsageException error)
        {
            await streams.Error.WriteLineAsync(error.Message);
            return ExitCodes.Usage;
        }
        catch (UnjudgeableException error)
        {
            await streams.Error.WriteLineAsync(error.Message);
            return ExitCodes.Incomplete;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await streams.Error.WriteLineAsync("Interrupted. Nothing was changed anywhere; run the same command again.");
            return ExitCodes.Interrupted;
        }
    }

    private RootCommand Root(HostChecksStreams streams)
    {
        var root = new RootCommand("Judges Docker hosts against the golden baseline: over SSH and the Docker API, without an agent, read-only.");
        Command[] commands =
        [
            .. RunCommand.Create(controls, streams, clock),
            CollectCommand.Create(controls, streams, clock),
            JudgeCommand.Create(controls, streams, clock),
            InventoryCommand.Create(streams, clock),
            WatchCommand.Create(controls, streams, clock),
            ListCommand.Create(controls, streams),
            ExplainCommand.Create(controls, streams),
            RenderCommand.Create(streams),
            WaiversCommand.Create(controls, streams, clock),
            DocsCommand.Create(streams),
            DoctorCommand.Create(controls, streams, clock),
        ];
        foreach (var command in commands) root.Subcommands.Add(command);
        return root;
    }
}
