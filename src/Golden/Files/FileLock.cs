namespace Golden.Files;

/// <summary>A lock between processes that the operating system lets go of when its holder ends, however it ends.</summary>
public sealed class FileLock : IDisposable
{
    private readonly FileStream _stream;

    private FileLock(FileStream stream) => _stream = stream;

    /// <summary><c>null</c> when another process holds it.</summary>
    public static FileLock? Take(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            // FileShare.None is flock(LOCK_EX | LOCK_NB) on Unix.
            return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    /// <summary>Waits for it, telling once whom it waits for.</summary>
    public static async Task<FileLock> WaitAsync(string path, Action waiting, CancellationToken cancellationToken)
    {
        var told = false;
        while (true)
        {
            if (Take(path) is { } taken) return taken;
            if (!told) waiting();
            told = true;
            await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
        }
    }

    public void Dispose() => _stream.Dispose();
}
