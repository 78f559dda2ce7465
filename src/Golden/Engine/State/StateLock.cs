using System.Globalization;
using System.Text;
using Golden.Cli;

namespace Golden.Engine.State;

/// <summary>
/// One writer for a stack. The kernel holds the lock (flock) and drops it when the process ends, however it ends, so a
/// lock is never stale; the file's text only tells people who has it.
/// </summary>
public sealed class StateLock : IDisposable
{
    private readonly FileStream _file;

    private StateLock(FileStream file) => _file = file;

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
                $"Another run is changing this stack: {Holder(path)}.\nWait for it to end, or end it, and run again. (lock: {path})",
                innerException: e);
        }

        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{operation}, process {Environment.ProcessId} on {Environment.MachineName} since {DateTime.UtcNow:yyyy-MM-dd HH:mm:ss}Z");
        file.SetLength(0);
        file.Write(Encoding.UTF8.GetBytes(text));
        file.Flush();
        return new StateLock(file);
    }

    // The file stays: removing it would let two runs hold locks on two files of the same name.
    public void Dispose()
    {
        _file.SetLength(0);
        _file.Dispose();
    }

    private static string Holder(string path)
    {
        try
        {
            // ReadWrite sharing takes no lock of its own.
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(file);
            return reader.ReadToEnd() is { Length: > 0 } text ? text : "unknown process";
        }
        catch (IOException)
        {
            return "unknown process";
        }
    }
}
