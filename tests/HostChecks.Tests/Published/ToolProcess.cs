using System.Diagnostics;
using HostChecks.Tests.Support;

namespace HostChecks.Tests.Published;

/// <summary>hostchecks as a process of its own.</summary>
public sealed class ToolProcess(string executable)
{
    /// <summary>Starts it, with its output redirected.</summary>
    public Process Start(params string[] args) => Process.Start(new ProcessStartInfo(executable, args) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;

    public async Task<AppRun> RunAsync(params string[] args)
    {
        using var process = Start(args);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new AppRun(process.ExitCode, await output, await error);
    }
}
