using System.Globalization;
using Golden.Cli;
using Golden.Files;

namespace Golden.Engine.State;

/// <summary>
/// One writer for a stack. The kernel holds the lock (flock) and drops it when the process ends, however it ends, so a
/// lock is never stale; the text beside it (a locked file cannot be read) only tells people who has it.
/// </summary>
public sealed class StateLock : IDisposable
{
    private readonly FileLock _lock;
    private readonly string _holder;

    private StateLock(FileLock taken, string holder)
    {
        _lock = taken;
        _holder = holder;
    }

    /// <exception cref="UserErrorException">Another process has it; the message says which.</exception>
    public static StateLock Take(string path, string operation)
    {
        var taken = FileLock.Take(path) ?? throw new UserErrorException(
            $"Another run is changing this stack: {Holder(HolderFile(path))}.\nWait for it to end, or end it, and run again. (lock: {path})");
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{operation}, process {Environment.ProcessId} on {Environment.MachineName} since {DateTime.UtcNow:yyyy-MM-dd HH:mm:ss}Z");
        File.WriteAllText(HolderFile(path), text);
        return new StateLock(taken, HolderFile(path));
    }

    // The lock file stays: removing it would let two runs hold locks on two files of the same name.
    public void Dispose()
    {
        File.Delete(_holder);
        _lock.Dispose();
    }

    private static string HolderFile(string path) => path + ".holder";

    private static string Holder(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            // It is just coming or going.
            return "unknown process";
        }
    }
}
