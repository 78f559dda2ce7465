using System.Diagnostics;

namespace Golden.Vm;

/// <summary>Starts programs that outlive this one.</summary>
public static class DetachedProcess
{
    // A session of its own: Ctrl-C of the terminal must not reach it. None of our pipes: who reads our output would
    // otherwise wait for its end.
    private const string Detach = "log=$1; shift; exec \"$@\" </dev/null >>\"$log\" 2>&1";

    /// <summary>Returns when it has been started; whether it keeps running is the caller's to find out.</summary>
    /// <param name="folder">Its working folder.</param>
    /// <param name="log">File in that folder that gets both its outputs, appended.</param>
    /// <param name="program">Name of the program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="cancellationToken">Ends the wait only.</param>
    public static async Task StartAsync(string folder, string log, string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Tool.Find("setsid")) { WorkingDirectory = folder, UseShellExecute = false };
        foreach (var argument in (string[])["--fork", "sh", "-c", Detach, "sh", log, Tool.Find(program), .. arguments]) start.ArgumentList.Add(argument);
        using var launched = Process.Start(start) ?? throw new InvalidOperationException("setsid could not be started");
        await launched.WaitForExitAsync(cancellationToken);
    }
}
