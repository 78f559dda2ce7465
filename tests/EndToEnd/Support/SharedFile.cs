namespace EndToEnd.Support;

/// <summary>A file that another process may be writing, or removing, while it is read.</summary>
internal static class SharedFile
{
    public static byte[] Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
