using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace OpenSsh.Tests;

/// <summary>A real sshd with its own keys and configuration on a free loopback port. Logs in as the account that runs the tests.</summary>
public sealed class TestSshd : IDisposable
{
    private readonly string _folder;
    private readonly Process _process;

    private TestSshd(string folder, Process process, int port)
    {
        _folder = folder;
        _process = process;
        Port = port;
    }

    public int Port { get; }

    public string HostKey => File.ReadAllText(Path.Combine(_folder, "host.pub")).Trim();

    public string PrivateKey => File.ReadAllText(Path.Combine(_folder, "client"));

    public SshTarget Target => new() { Host = "127.0.0.1", Port = Port, User = Environment.UserName, HostKey = HostKey, PrivateKey = PrivateKey };

    /// <summary>A key that this sshd does not know.</summary>
    public string ForeignPrivateKey => File.ReadAllText(Path.Combine(_folder, "foreign"));

    public static TestSshd Start(params string[] extraConfiguration)
    {
        var folder = Directory.CreateTempSubdirectory("gh-sshd-").FullName;
        foreach (var name in (string[])["host", "client", "foreign"]) Run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", Path.Combine(folder, name));
        File.Copy(Path.Combine(folder, "client.pub"), Path.Combine(folder, "authorized_keys"));
        // Debian's sshd wants its privilege separation folder even when it is not the system's.
        if (Environment.UserName == "root") Directory.CreateDirectory("/run/sshd");

        var port = FreePort();
        var config = Path.Combine(folder, "sshd_config");
        File.WriteAllLines(config,
        [
            string.Create(CultureInfo.InvariantCulture, $"Port {port}"),
            "ListenAddress 127.0.0.1",
            $"HostKey {folder}/host",
            $"AuthorizedKeysFile {folder}/authorized_keys",
            $"PidFile {folder}/pid",
            "StrictModes no",
            "UsePAM no",
            "PermitRootLogin prohibit-password",
            "PasswordAuthentication no",
            "MaxStartups 200",
            .. extraConfiguration,
        ]);
        var start = new ProcessStartInfo("/usr/sbin/sshd") { UseShellExecute = false, RedirectStandardError = true };
        foreach (var argument in (string[])["-D", "-e", "-f", config]) start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        process.BeginErrorReadLine();
        var sshd = new TestSshd(folder, process, port);
        sshd.WaitUntilItListens();
        return sshd;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void WaitUntilItListens()
    {
        for (var attempt = 0; attempt < 500; attempt++)
        {
            if (_process.HasExited) throw new InvalidOperationException($"sshd ended with exit code {_process.ExitCode}");
            try
            {
                using var client = new TcpClient("127.0.0.1", Port);
                return;
            }
            catch (SocketException)
            {
                Thread.Sleep(20);
            }
        }
        throw new InvalidOperationException("sshd does not listen");
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} failed");
    }
}
