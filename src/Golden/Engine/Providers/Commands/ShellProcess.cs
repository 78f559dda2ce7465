using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Golden.Engine.Providers.Commands;

/// <summary>Runs one local process, reading both streams line by line while it runs.</summary>
internal static class ShellProcess
{
    private const int InterruptSignal = 2;

    /// <summary>How long an interrupted process may tidy up.</summary>
    private static readonly TimeSpan _grace = TimeSpan.FromSeconds(20);

    /// <summary>
    /// A background process that the command left behind may hold our pipes open for ever; what it says after the
    /// command has ended is not the command's output.
    /// </summary>
    private static readonly TimeSpan _drain = TimeSpan.FromSeconds(2);

    /// <exception cref="StepException">It could not be started.</exception>
    /// <exception cref="OperationCanceledException">Interrupted; the process has ended.</exception>
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
            await EndAsync(process);
            cancellationToken.ThrowIfCancellationRequested();
            return new ShellResult(null, stdout.Text, stderr.Text);
        }

        await Task.WhenAny(reading, Task.Delay(_drain, CancellationToken.None));
        return new ShellResult(process.ExitCode, stdout.Text, stderr.Text);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            throw new StepException($"{start.FileName} could not be started in {start.WorkingDirectory}: {e.Message}", e);
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

    private static async Task EndAsync(Process process)
    {
        using var grace = new CancellationTokenSource(_grace);
        try
        {
            _ = Signal(process.Id, InterruptSignal);
            await process.WaitForExitAsync(grace.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);
}
