using System.Diagnostics;
using System.Text;

namespace OpenSsh;

/// <summary>Runs a program with input, both outputs read at once, a time limit and an output limit.</summary>
public static class ChildProcess
{
    private const int ErrorLimit = 64 * 1024;

    /// <summary>Runs to the end or to a limit of <paramref name="command"/> (whose line is not used). Cancellation ends the program and throws.</summary>
    public static async Task<SshResult> RunAsync(ProcessStartInfo start, SshCommand command, CancellationToken cancellationToken)
    {
        start.UseShellExecute = false;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = ToolProcess.Start(start);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (command.Timeout is { } timeout) limit.CancelAfter(timeout);

        var output = new BoundedCapture(command.OutputLimit, command.OnOutputLine);
        var error = new BoundedCapture(ErrorLimit, command.OnErrorLine, keepReading: true);
        var side = Task.WhenAll(
            error.ReadAsync(process.StandardError.BaseStream, limit.Token),
            ToolProcess.WriteInputAsync(process, command.Input, limit.Token));
        var failure = SshFailure.None;
        try
        {
            if (await output.ReadAsync(process.StandardOutput.BaseStream, limit.Token))
            {
                await side;
                await process.WaitForExitAsync(limit.Token);
            }
            else
            {
                failure = SshFailure.OutputLimit;
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            failure = SshFailure.TimedOut;
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
            await limit.CancelAsync();
            await side.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        return new SshResult(failure, failure == SshFailure.None ? process.ExitCode : -1, output.Bytes, Encoding.UTF8.GetString(error.Bytes.Span));
    }
}
