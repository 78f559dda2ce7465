using System.CommandLine;
using HostChecks;
using OpenSsh;

namespace Golden.Cli;

/// <summary>Runs one command line: signals, user errors and exit codes are handled here and nowhere else.</summary>
public static class FrontDoor
{
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(RootCommand root, IReadOnlyList<string> args, Terminal terminal)
    {
        HelpExamples.Help.AddTo(root);
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
        if (HelpExamples.Help.Errors(parsed) is { Count: > 0 } errors)
        {
            foreach (var error in errors) terminal.Error.WriteLine(error);
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
        catch (UsageException e)
        {
            terminal.Error.WriteLine(e.Message);
            return ExitCodes.Usage;
        }
        catch (SshException e)
        {
            terminal.Error.WriteLine(e.Message);
            return ExitCodes.Incomplete;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // No space, no permission: the message names the file.
            terminal.Error.WriteLine(e.Message);
            return ExitCodes.Failing;
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            return ExitCodes.Interrupted;
        }
    }
}
