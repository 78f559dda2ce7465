using System.CommandLine;

namespace Golden.Cli;

/// <summary>Runs one command line: signals, user errors and exit codes are handled here and nowhere else.</summary>
public static class FrontDoor
{
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(RootCommand root, IReadOnlyList<string> args, Terminal terminal)
    {
        HelpExamples.AddTo(root);
        var parsed = root.Parse(args.Count == 0 ? ["--help"] : args);
        var invocation = new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        using var interruption = new Interruption(terminal.Error);
        if (args.Count > 0 && root.Subcommands.OfType<PassThroughCommand>().FirstOrDefault(c => c.Name == args[0]) is { } other)
            return await other.RunAsync(args.Skip(1), interruption.Token);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) terminal.Error.WriteLine(error.Message);
            terminal.Error.WriteLine($"See: {CommandPath.Of(parsed.CommandResult.Command)} --help");
            return ExitCodes.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(invocation, interruption.Token);
        }
        catch (UserErrorException e)
        {
            terminal.Error.WriteLine(e.Message);
            return e.ExitCode;
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            return ExitCodes.Interrupted;
        }
    }
}
