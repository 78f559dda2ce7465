namespace OpenSsh;

/// <summary>A temporary folder that only this account can enter; removed when disposed.</summary>
internal sealed class PrivateFolder : IDisposable
{
    public PrivateFolder()
    {
        // Short on purpose: an agent's socket path must fit 108 bytes.
        Path = Directory.CreateTempSubdirectory("gh-ssh-").FullName;
        File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string Path { get; }

    public string Combine(string name) => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        var path = Combine(name);
        using var writer = new StreamWriter(path, options);
        writer.Write(text);
        return path;
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A leftover temporary folder holds a public host key at most: not worth failing for.
        }
    }
}
