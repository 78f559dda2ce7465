using System.Diagnostics;
using Golden.Cli;
using HostChecks;
using OpenSsh;

namespace Golden.Vm;

/// <summary>Programs of the system that images, machines and the collector are made with.</summary>
public static class Tool
{
    private static readonly Dictionary<string, string> _packages = new(StringComparer.Ordinal)
    {
        ["mmdebstrap"] = "mmdebstrap",
        ["mke2fs"] = "e2fsprogs",
        ["qemu-system-x86_64"] = "qemu-system-x86",
        ["qemu-img"] = "qemu-utils",
        ["setsid"] = "util-linux",
        ["unshare"] = "util-linux",
        ["ssh-keyscan"] = "openssh-client",
        ["rsyslogd"] = "rsyslog rsyslog-openssl",
        ["docker"] = "docker-cli",
    };

    /// <summary>Absolute path of a program; also looks where Debian puts those for administrators.</summary>
    /// <exception cref="UserErrorException">It is not installed; the message names the package.</exception>
    public static string Find(string name)
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        foreach (var folder in path.Split(':', StringSplitOptions.RemoveEmptyEntries).Concat(["/usr/sbin", "/sbin"]))
        {
            var file = Path.Combine(folder, name);
            if (File.Exists(file)) return file;
        }
        var package = _packages.GetValueOrDefault(name, name);
        throw new UserErrorException($"The program '{name}' is not installed.\nRun: ./golden setup   (or: sudo apt-get install --no-install-recommends {package})");
    }

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="UserErrorException">It failed; the message holds the end of what it said.</exception>
    public static async Task<string> RunAsync(string name, IEnumerable<string> arguments, CancellationToken cancellationToken, Action<string>? onErrorLine = null, string? folder = null)
    {
        var start = new ProcessStartInfo(Find(name));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        if (folder is not null) start.WorkingDirectory = folder;
        var result = await ChildProcess.RunAsync(start, new SshCommand { Line = "", OnErrorLine = onErrorLine }, cancellationToken);
        if (result.Succeeded) return result.OutputText;
        var said = result.ErrorText.Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(12);
        throw new UserErrorException($"'{name}' failed with exit code {result.ExitCode}:\n{string.Join('\n', said.Select(line => "  " + line))}", ExitCodes.Failing);
    }
}
