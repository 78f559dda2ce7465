using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Golden.Engine.Providers.Commands;

/// <summary>
/// A command with everything that it starts, in a session of its own. Ctrl-C of a terminal goes to all processes of the
/// foreground group: in ours, a command would get it from the terminal and once more from us, and a second one means
/// "end at once".
/// </summary>
/// <param name="Leader">Process number of the command, and number of its group.</param>
internal readonly record struct ProcessGroup(int Leader)
{
    private const int InterruptSignal = 2;
    private const int KillSignal = 9;
    private const int TerminateSignal = 15;

    /// <summary>Makes the program of <paramref name="start"/> lead a group of its own; it keeps the process number that it is started with.</summary>
    public static ProcessStartInfo Apart(ProcessStartInfo start)
    {
        start.ArgumentList.Insert(0, start.FileName);
        start.FileName = "setsid";
        return start;
    }

    /// <summary>Groups that children of this process lead.</summary>
    public static IEnumerable<ProcessGroup> OfChildren()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var pid) && LeadsGroup(pid, Environment.ProcessId))
                yield return new ProcessGroup(pid);
        }
    }

    /// <summary>Ctrl-C (SIGINT) to all of them.</summary>
    public void Interrupt()
    {
        // Just started, it may not lead its group yet.
        if (Send(-Leader, InterruptSignal) != 0) _ = Send(Leader, InterruptSignal);
    }

    /// <summary>Asks all of them to end (SIGTERM).</summary>
    public void Terminate() => _ = Send(-Leader, TerminateSignal);

    /// <summary>Ends all of them at once. None left is no error.</summary>
    public void Kill() => _ = Send(-Leader, KillSignal);

    private static bool LeadsGroup(int pid, int parent)
    {
        try
        {
            var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/stat"));
            // The name before it is in parentheses and may hold anything: state, parent, group …
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return int.Parse(fields[1], CultureInfo.InvariantCulture) == parent && int.Parse(fields[2], CultureInfo.InvariantCulture) == pid;
        }
        catch (IOException)
        {
            // It has ended meanwhile.
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Send(int process, int signal);
}
