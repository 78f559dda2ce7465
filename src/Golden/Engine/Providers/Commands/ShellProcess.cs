using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Golden.Engine.Providers.Commands;

/// <summary>Runs one local command, reading both streams line by line while it runs.</summary>
internal static class ShellProcess
{
    /// <summary>How long an interrupted command may tidy up.</summary>
    private static readonly TimeSpan _grace = TimeSpan.FromSeconds(20);

    /// <summary>
    /// A background process that the command left behind may hold our pipes open for ever; what it says after the
    /// command has ended is not the command's output.
    /// </summary>
    private static readonly TimeSpan _drain = TimeSpan.FromSeconds(2);

    /// <exception cref="StepException">It could not be started.</exception>
    /// <exception cref="OperationCanceledException">Interrupted; the command and all that it started has ended.</exception>
    public static async Task<ShellResult> RunAsync(
        ProcessStartInfo start, string? stdin, TimeSpan? timeout, Action<string> onStdout, Action<string> onStderr, CancellationToken cancellationToken)
    {
        start.UseShellExecute = false;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.StandardInputEncoding = start.StandardOutputEncoding = start.StandardErrorEncoding = new UTF8Encoding(false);
        using var process = Start(start);
        var stdout = new StreamCapture(onStdout);
        var stderr = new StreamCapture(onStderr);
        var reading = Task.WhenAll(stdout.ReadAsync(process.StandardOutput), stderr.ReadAsync(process.StandardError));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (timeout is { } time) limit.CancelAfter(time);
        try
        {
            await WriteAsync(process, stdin, limit.Token);
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            await EndAsync(process, reading);
            cancellationToken.ThrowIfCancellationRequested();
            return new ShellResult(null, stdout.Text, stderr.Text);
        }

        await Task.WhenAny(reading, Task.Delay(_drain, CancellationToken.None));
        return new ShellResult(process.ExitCode, stdout.Text, stderr.Text);
    }

    private static Process Start(ProcessStartInfo start)
    {
        var program = start.FileName;
        try
        {
            return Process.Start(ProcessGroup.Apart(start))!;
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            throw new StepException($"{program} could not be started in {start.WorkingDirectory}: {e.Message}", e);
        }
    }

    private static async Task WriteAsync(Process process, string? stdin, CancellationToken cancellationToken)
    {
        try
        {
            if (stdin is not null) await process.StandardInput.WriteAsync(stdin.AsMemory(), cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The command ended without reading its input; its exit code tells whether that is bad.
        }
    }

    /// <param name="process">The command.</param>
    /// <param name="reading">Ends when nothing of the command is left that could still write.</param>
    private static async Task EndAsync(Process process, Task reading)
    {
        var group = new ProcessGroup(process.Id);
        using var grace = new CancellationTokenSource(_grace);
        group.Interrupt();
        try
        {
            await process.WaitForExitAsync(grace.Token);
            // A shell ends before what it runs, and what it runs in the background does not listen to Ctrl-C.
            group.Terminate();
            await reading.WaitAsync(grace.Token);
        }
        catch (OperationCanceledException)
        {
            // Its time is up.
        }

        group.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
    }
}
