using System.Text;

namespace HostChecks;

/// <summary>Files that a person asked for: who reads one, sees the old text or the new one and never half of it.</summary>
public static class OutputFile
{
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static Task WriteAsync(string path, string text, CancellationToken cancellationToken) => WriteAsync(path, Encoding.UTF8.GetBytes(text), cancellationToken);

    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static async Task WriteAsync(string path, byte[] bytes, CancellationToken cancellationToken)
    {
        try
        {
            // A link stays one, and what it leads to is replaced.
            var target = new FileInfo(path).LinkTarget is null ? Path.GetFullPath(path) : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;
            if (!IsDevice(path, target) && (await PipedAsync(target, bytes, cancellationToken) || await ReplaceAsync(target, bytes, cancellationToken))) return;
            await File.WriteAllBytesAsync(path, bytes, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} could not be written: {error.Message.TrimEnd('.')}. Allowed: a file in a folder that exists and that you may write to");
        }
    }

    private static bool IsDevice(params string[] paths) =>
        paths.Select(Path.GetFullPath).Any(path => path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal));

    /// <summary>Writes to a pipe, which is never replaced, and opened once: its reader takes the end of the first writer for the end. <c>false</c> when it is none.</summary>
    private static async Task<bool> PipedAsync(string target, byte[] bytes, CancellationToken cancellationToken)
    {
        if (!File.Exists(target)) return false;
        // Also refuses a file that is protected from who runs this, although the folder would let it be replaced.
        await using var existing = new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        if (existing.CanSeek) return false;
        await existing.WriteAsync(bytes, cancellationToken);
        return true;
    }

    /// <summary>Writes beside the target and renames over it. <c>false</c> when the folder takes no other file, or the target is a mount of its own.</summary>
    private static async Task<bool> ReplaceAsync(string target, byte[] bytes, CancellationToken cancellationToken)
    {
        var beside = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}.tmp");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        var mode = File.Exists(target) ? File.GetUnixFileMode(target) : (UnixFileMode?)null;
        FileStream stream;
        try
        {
            if (mode is not null) options.UnixCreateMode = mode;
            stream = new FileStream(beside, options);
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }

        try
        {
            await using (stream)
            {
                // Past the umask.
                if (mode is { } kept) File.SetUnixFileMode(stream.SafeFileHandle, kept);
                await stream.WriteAsync(bytes, cancellationToken);
            }

            cancellationToken.ThrowIfCancellationRequested();
            return Rename(beside, target);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    private static bool Rename(string from, string to)
    {
        try
        {
            File.Move(from, to, overwrite: true);
            return true;
        }
        catch (IOException) when (File.Exists(to))
        {
            return false;
        }
    }
}
