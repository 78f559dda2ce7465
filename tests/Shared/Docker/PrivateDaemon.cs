using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Tests.Shared.Docker;

/// <summary>
/// A real dockerd of its own: socket, data, containers and process id live in a temporary folder, and it touches no
/// bridge and no firewall. Needs root, because dockerd does.
/// </summary>
public sealed class PrivateDaemon : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private Process _process;
    private readonly StringBuilder _log = new();

    private PrivateDaemon(DirectoryInfo folder, int port, DaemonCertificates? certificates)
    {
        Folder = folder;
        Port = port;
        Certificates = certificates;

        _process = Launch();
    }

    public DirectoryInfo Folder { get; }

    public string SocketPath => Path.Combine(Folder.FullName, "docker.sock");

    public Uri UnixEndpoint => new($"unix://{SocketPath}");

    /// <summary>A TCP port on the loopback address: mutual TLS if there are <see cref="Certificates"/>, else plain.</summary>
    public int Port { get; }

    public DaemonCertificates? Certificates { get; }

    /// <summary>Why none can run here, or null if one can.</summary>
    public static string? Obstacle =>
        !OperatingSystem.IsLinux() ? "dockerd runs on Linux only"
        : !Environment.IsPrivilegedProcess ? "dockerd needs root"
        : !OnPath("dockerd") ? "dockerd is not installed (Debian: apt-get install docker.io)"
        : !OnPath("busybox") ? "busybox is not installed (Debian: apt-get install busybox-static)"
        : null;

    /// <exception cref="InvalidOperationException">The daemon ended or stayed silent; the message has its log.</exception>
    public static async Task<PrivateDaemon> StartAsync(bool withTls = false)
    {
        var folder = Directory.CreateTempSubdirectory("dockerd-");
        var daemon = new PrivateDaemon(folder, FreePort(), withTls ? DaemonCertificates.WriteTo(folder) : null);
        try
        {
            await daemon.WaitAsync();
            return daemon;
        }
        catch
        {
            await daemon.DisposeAsync();
            throw;
        }
    }

    /// <summary>Lets the daemon hang: its sockets accept, and nobody answers, until what is returned is disposed of.</summary>
    public async Task<IAsyncDisposable> HangAsync()
    {
        await SignalAsync("STOP");
        return new Hanging(this);
    }

    /// <summary>Ends the daemon and starts it again on the same data and socket.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        _process = Launch();
        await WaitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await UnmountAsync();
        Folder.Delete(recursive: true);
    }

    private async Task StopAsync()
    {
        if (!_process.HasExited)
        {
            // SIGTERM, not SIGKILL: dockerd must take its containerd with it.
            await SignalAsync("TERM");
            using var limit = new CancellationTokenSource(Patience);
            await _process.WaitForExitAsync(limit.Token);
        }

        _process.Dispose();
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    private Process Launch()
    {
        var start = new ProcessStartInfo("dockerd") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in Arguments())
            start.ArgumentList.Add(argument);

        var process = new Process { StartInfo = start };
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.Start();
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return process;
    }

    /// <summary>dockerd leaves the network namespace mounted that containers with the host's network share.</summary>
    private async Task UnmountAsync()
    {
        var namespaces = Path.Combine(Folder.FullName, "exec/netns");
        if (!Directory.Exists(namespaces)) return;
        foreach (var mount in Directory.EnumerateFiles(namespaces))
        {
            using var umount = Process.Start("umount", ["-l", mount]);
            await umount.WaitForExitAsync(CancellationToken.None);
        }
    }

    private IEnumerable<string> Arguments()
    {
        yield return $"--host=unix://{SocketPath}";
        yield return $"--host=tcp://127.0.0.1:{Port}";
        yield return $"--data-root={Folder.FullName}/data";
        yield return $"--exec-root={Folder.FullName}/exec";
        yield return $"--pidfile={Folder.FullName}/docker.pid";
        yield return "--bridge=none";
        yield return "--iptables=false";
        yield return "--ip6tables=false";
        yield return "--storage-driver=vfs";
        if (Certificates is null)
        {
            yield return "--tls=false";
            yield break;
        }

        yield return "--tlsverify";
        yield return $"--tlscacert={Certificates.CaFile}";
        yield return $"--tlscert={Certificates.ServerCertificateFile}";
        yield return $"--tlskey={Certificates.ServerKeyFile}";
    }

    private async Task WaitAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await AcceptsAsync())
        {
            if (_process.HasExited || limit.IsCancellationRequested)
                throw new InvalidOperationException($"dockerd did not come up:\n{Log()}");
            await Task.Delay(TimeSpan.FromMilliseconds(100), CancellationToken.None);
        }
    }

    private async Task<bool> AcceptsAsync()
    {
        // The sockets are bound early and answer only when the daemon is ready, so one answer is enough.
        if (!File.Exists(SocketPath))
            return false;

        using var http = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = async (_, cancellationToken) =>
            {
                var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(SocketPath), cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        });
        try
        {
            using var answer = await http.GetAsync(new Uri("http://localhost/_ping"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Append(string? line)
    {
        lock (_log)
            _log.AppendLine(line);
    }

    private string Log()
    {
        lock (_log)
            return _log.ToString();
    }

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Hanging(PrivateDaemon daemon) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await daemon.SignalAsync("CONT");
    }
}
