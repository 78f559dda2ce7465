using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Golden.Vm;

/// <summary>
/// The emulator process of one machine, recognised by the random id among its arguments. That needs no pid file, so
/// nothing can be stale, and a process with a reused number is never mistaken for ours.
/// </summary>
/// <param name="Pid">Process number.</param>
public sealed record QemuProcess(int Pid)
{
    public const string Program = "qemu-system-x86_64";

    /// <summary>The machine's control socket. By way of /proc because socket paths are limited to 108 bytes.</summary>
    public string QmpSocket => string.Create(CultureInfo.InvariantCulture, $"/proc/{Pid}/cwd/qmp.sock");

    /// <summary><c>null</c> when the machine is not running.</summary>
    public static QemuProcess? Find(Guid id)
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var pid)) continue;
            var arguments = ReadArguments(pid);
            if (arguments.Length > 0 && Path.GetFileName(arguments[0]) == Program && arguments.Contains(id.ToString("D"))) return new QemuProcess(pid);
        }
        return null;
    }

    /// <summary>Ends the process at once and waits until it is gone.</summary>
    public async Task KillAsync(Guid id, CancellationToken cancellationToken)
    {
        // Looked up again: between finding and ending, the process may have gone and its number been given away.
        if (Find(id)?.Pid != Pid) return;
        try
        {
            using var process = Process.GetProcessById(Pid);
            process.Kill();
        }
        catch (ArgumentException)
        {
            // Ended by itself in between.
        }
        await WaitForEndAsync(id, TimeSpan.FromSeconds(30), cancellationToken);
    }

    /// <returns><c>false</c> when it still runs after the limit.</returns>
    public async Task<bool> WaitForEndAsync(Guid id, TimeSpan limit, CancellationToken cancellationToken)
    {
        var started = Stopwatch.StartNew();
        while (ReadArguments(Pid).Contains(id.ToString("D")))
        {
            if (started.Elapsed > limit) return false;
            await Task.Delay(50, cancellationToken);
        }
        return true;
    }

    private static string[] ReadArguments(int pid)
    {
        try
        {
            return Encoding.UTF8.GetString(File.ReadAllBytes(string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/cmdline"))).Split('\0');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
