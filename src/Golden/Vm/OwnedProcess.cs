using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Golden.Vm;

/// <summary>
/// A process that this program started, recognised by a random word among its arguments that was written down before
/// the start. That needs no pid file, so nothing can be stale, and a process with a reused number is never taken for ours.
/// </summary>
/// <param name="Pid">Process number.</param>
/// <param name="Program">Name of its program.</param>
/// <param name="Mark">The random word.</param>
public sealed record OwnedProcess(int Pid, string Program, string Mark)
{
    /// <summary><c>null</c> when it does not run.</summary>
    public static OwnedProcess? Find(string program, string mark)
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var pid) && IsOurs(pid, program, mark))
                return new OwnedProcess(pid, program, mark);
        }
        return null;
    }

    public bool Runs => IsOurs(Pid, Program, Mark);

    /// <summary>Asks it to end (SIGTERM).</summary>
    public async Task AskToEndAsync(CancellationToken cancellationToken)
    {
        if (Runs) await Tool.RunAsync("sh", ["-c", "kill -TERM \"$1\" || true", "sh", Pid.ToString(CultureInfo.InvariantCulture)], cancellationToken);
    }

    /// <summary>Ends it at once and waits until it is gone.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        // Looked at again: between finding and ending, it may have gone and its number been given away.
        if (!Runs) return;
        try
        {
            using var process = Process.GetProcessById(Pid);
            process.Kill();
        }
        catch (ArgumentException)
        {
            // Ended by itself in between.
        }
        await WaitForEndAsync(TimeSpan.FromSeconds(30), cancellationToken);
    }

    /// <returns><c>false</c> when it still runs after the limit.</returns>
    public async Task<bool> WaitForEndAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        var waited = Stopwatch.StartNew();
        while (Runs)
        {
            if (waited.Elapsed > limit) return false;
            await Task.Delay(50, cancellationToken);
        }
        return true;
    }

    private static bool IsOurs(int pid, string program, string mark)
    {
        try
        {
            var file = string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/cmdline");
            var arguments = Encoding.UTF8.GetString(File.ReadAllBytes(file)).Split('\0');
            return Path.GetFileName(arguments[0]) == program && arguments.Contains(mark);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
