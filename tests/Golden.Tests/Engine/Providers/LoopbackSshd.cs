using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Golden.Tests.Engine.Providers;

/// <summary>A real sshd on loopback with keys of its own, for the account that runs the tests.</summary>
internal sealed class LoopbackSshd : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("golden-sshd-").FullName;
    private readonly Process _process;

    public LoopbackSshd()
    {
        KeyGen("host");
        KeyGen("user");
        Port = FreePort();
        File.Copy(Path.Combine(_folder, "user.pub"), Path.Combine(_folder, "authorized"));
        File.WriteAllText(Path.Combine(_folder, "config"), string.Create(CultureInfo.InvariantCulture, $"""
            Port {Port}
            ListenAddress 127.0.0.1
            HostKey {_folder}/host
            AuthorizedKeysFile {_folder}/authorized
            StrictModes no
            UsePAM no
            PidFile none
            PermitRootLogin prohibit-password
            """));
        Directory.CreateDirectory("/run/sshd");
        var start = new ProcessStartInfo("/usr/sbin/sshd", ["-D", "-e", "-f", Path.Combine(_folder, "config")]) { RedirectStandardError = true };
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
    }

    public int Port { get; }

    public string HostKey => File.ReadAllText(Path.Combine(_folder, "host.pub")).Trim();

    /// <summary>A host key that is not this one's.</summary>
    public string ForeignHostKey => File.ReadAllText(Path.Combine(_folder, "user.pub")).Trim();

    public string PrivateKey => File.ReadAllText(Path.Combine(_folder, "user"));

    /// <summary>Waits until it accepts connections.</summary>
    public async Task AnswersAsync()
    {
        while (await Golden.Vm.SshBanner.ReadAsync(Port, CancellationToken.None) is null) await Task.Delay(20);
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void KeyGen(string name)
    {
        using var process = Process.Start(new ProcessStartInfo("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", Path.Combine(_folder, name)]))!;
        process.WaitForExit();
    }
}
