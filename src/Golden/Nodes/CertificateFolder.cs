using HostChecks.Fleets;

namespace Golden.Nodes;

/// <summary>
/// The docker CLI takes certificates from files only. They are in a folder that only this account can enter, in memory
/// where the system has a folder for that, and gone when the CLI has ended.
/// </summary>
internal sealed class CertificateFolder : IDisposable
{
    private const string Memory = "/dev/shm";

    public CertificateFolder(FleetDocker docker)
    {
        var parent = Directory.Exists(Memory) ? Memory : System.IO.Path.GetTempPath();
        Path = System.IO.Path.Combine(parent, $"golden-docker-{Guid.NewGuid():N}");
        Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.WriteAllText(System.IO.Path.Combine(Path, "ca.pem"), docker.Ca);
        File.WriteAllText(System.IO.Path.Combine(Path, "cert.pem"), docker.Cert);
        File.WriteAllText(System.IO.Path.Combine(Path, "key.pem"), docker.Key);
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
