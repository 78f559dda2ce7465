using System.Runtime.InteropServices;
using System.Text;

namespace Golden.Files;

/// <summary>Files that are there whole or not at all, also after a power cut. Mode 0600.</summary>
internal static class AtomicFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Replaces the file.</summary>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        // One fixed name: what a killed run left behind is overwritten by the next one instead of piling up.
        var temporary = WriteTemporary(path + ".new", content);
        File.Move(temporary, path, overwrite: true);
        FlushDirectory(Path.GetDirectoryName(path)!);
    }

    /// <summary>Replaces the file.</summary>
    public static void Write(string path, string content) => Write(path, Encoding.UTF8.GetBytes(content));

    /// <summary>Creates the file.</summary>
    /// <exception cref="IOException">It exists.</exception>
    public static void WriteNew(string path, string content)
    {
        // Two processes may race here, so each has its own temporary file.
        var temporary = WriteTemporary($"{path}.{Environment.ProcessId}", Encoding.UTF8.GetBytes(content));
        try
        {
            File.Move(temporary, path, overwrite: false);
        }
        finally
        {
            File.Delete(temporary);
        }

        FlushDirectory(Path.GetDirectoryName(path)!);
    }

    private static string WriteTemporary(string temporary, ReadOnlySpan<byte> content)
    {
        File.Delete(temporary);
        using var stream = new FileStream(temporary, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = OwnerOnly,
        });
        stream.Write(content);
        stream.Flush(flushToDisk: true);
        return temporary;
    }

    /// <summary>A rename is durable only when its folder is; .NET opens no folders, hence libc.</summary>
    private static void FlushDirectory(string folder)
    {
        var descriptor = Open(folder, 0);
        if (descriptor < 0) return;
        _ = FlushDescriptor(descriptor);
        _ = Close(descriptor);
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FlushDescriptor(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
}
