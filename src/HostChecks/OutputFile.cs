namespace HostChecks;

/// <summary>Files that a person asked for.</summary>
internal static class OutputFile
{
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static Task WriteAsync(string path, string text, CancellationToken cancellationToken) => GuardAsync(path, () => File.WriteAllTextAsync(path, text, cancellationToken));

    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static Task WriteAsync(string path, byte[] bytes, CancellationToken cancellationToken) => GuardAsync(path, () => File.WriteAllBytesAsync(path, bytes, cancellationToken));

    private static async Task GuardAsync(string path, Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} could not be written: {error.Message.TrimEnd('.')}. Allowed: a file in a folder that exists and that you may write to");
        }
    }
}
