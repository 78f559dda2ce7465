using System.Security.Cryptography;
using Golden.Files;

namespace Golden.Engine.State;

/// <summary>Random keys in files that only their owner can read.</summary>
internal static class KeyFiles
{
    /// <returns><c>null</c> when there is none.</returns>
    public static byte[]? Read(string path) => File.Exists(path) ? Convert.FromBase64String(File.ReadAllText(path).Trim()) : null;

    public static byte[] ReadOrCreate(string path, int size)
    {
        if (Read(path) is { } existing) return existing;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var key = RandomNumberGenerator.GetBytes(size);
        try
        {
            AtomicFile.WriteNew(path, Convert.ToBase64String(key) + "\n");
            return key;
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process made it in the meantime: both must use the same one.
            return Read(path)!;
        }
    }
}
