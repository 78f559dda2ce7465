using System.Globalization;
using Golden.Cli;

namespace Golden.Engine.State;

/// <summary>
/// One writer for a stack. The kernel holds the lock (flock) and drops it when the process ends, however it ends, so a
/// lock is never stale; the text beside it (a locked file cannot be read) only tells people who has it.
/// </summary>
public sealed class StateLock : IDisposable
{
    private readonly FileStream _file;
    private readonly string _holder;

    private StateLock(FileStream file, string holder)
    {
        _file = file;
        _holder = holder;
    }

    /// <exception cref="UserErrorException">Another process has it; the message says which.</exception>
    public static StateLock Take(string path, string operation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (File.Exists(path))
        {
            throw new UserErrorException(
                $"Another run is changing this stack: {Holder(HolderFile(path))}.\nWait for it to end, or end it, and run again. (lock: {path})",
                innerException: e);
        }

        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{operation}, process {Environment.ProcessId} on {Environment.MachineName} since {DateTime.UtcNow:yyyy-MM-dd HH:mm:ss}Z");
        File.WriteAllText(HolderFile(path), text);
        return new StateLock(file, HolderFile(path));
    }

    // The lock file stays: removing it would let two runs hold locks on two files of the same name.
    public void Dispose()
    {
        File.Delete(_holder);
        _file.Dispose();
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
