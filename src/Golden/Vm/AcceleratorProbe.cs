using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OpenSsh;

namespace Golden.Vm;

/// <summary>
/// Finds out whether KVM really runs a kernel. That /dev/kvm can be opened says little: under some hypervisors the
/// first guest instruction ends in "KVM internal error". So the kernel is booted without a root disk: where KVM is
/// sound it gets as far as missing its root filesystem, and the reboot that follows ends QEMU.
/// </summary>
public sealed class AcceleratorProbe(string cacheFile)
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(10);

    /// <summary>Set to <c>tcg</c> or <c>kvm</c>, decides without a probe.</summary>
    public const string Override = "GOLDEN_ACCEL";

    public async Task<Accelerator> FindAsync(string kernel, string kernelId, CancellationToken cancellationToken)
    {
        if (Environment.GetEnvironmentVariable(Override) is { Length: > 0 } wanted)
            return new Accelerator(wanted == "kvm", $"chosen by {Override}={wanted}");
        if (!File.Exists("/dev/kvm")) return new Accelerator(false, "this machine has no /dev/kvm");
        if (!CanOpen()) return new Accelerator(false, "/dev/kvm exists, but this account may not use it (group kvm?)");

        var version = (await Tool.RunAsync(QemuProcess.Program, ["--version"], cancellationToken)).Split('\n')[0];
        var bootId = (await File.ReadAllTextAsync("/proc/sys/kernel/random/boot_id", cancellationToken)).Trim();
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{bootId}\n{kernelId}\n{version}")));
        if (ReadCache() is { } known && known.Key == key) return known.Accelerator;

        var found = await ProbeAsync(kernel, cancellationToken);
        Directory.CreateDirectory(Path.GetDirectoryName(cacheFile)!);
        await File.WriteAllTextAsync(cacheFile, JsonSerializer.Serialize(new Answer(key, found.UsesKvm, found.Reason), VmJson.Options) + "\n", cancellationToken);
        return found;
    }

    private static async Task<Accelerator> ProbeAsync(string kernel, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Tool.Find(QemuProcess.Program));
        string[] arguments =
        [
            "-accel", "kvm", "-cpu", "host", "-m", "256", "-smp", "2", "-nodefaults", "-display", "none", "-no-reboot",
            "-serial", "stdio", "-kernel", kernel, "-append", "console=ttyS0 panic=-1",
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var dead = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var said = "";
        var command = new SshCommand
        {
            Line = "",
            Timeout = _limit,
            OnErrorLine = line =>
            {
                if (said.Length == 0) said = line.Trim();
                // QEMU would sit there, stopped, for the rest of the limit.
                if (line.Contains("KVM internal error", StringComparison.Ordinal)) dead.Cancel();
            },
        };
        try
        {
            var result = await ChildProcess.RunAsync(start, command, dead.Token);
            if (result.OutputText.Contains("Unable to mount root fs", StringComparison.Ordinal)) return new Accelerator(true, "it booted the image's kernel");
            if (said.Length == 0) said = result.Failure == SshFailure.TimedOut ? $"no end within {_limit.TotalSeconds:0} s" : "it ended early";
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // By ourselves, because of the message.
        }
        return new Accelerator(false, $"KVM exists but does not run a kernel: {said}");
    }

    private static bool CanOpen()
    {
        try
        {
            using var device = new FileStream("/dev/kvm", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private Answer? ReadCache()
    {
        try
        {
            return JsonSerializer.Deserialize<Answer>(File.ReadAllText(cacheFile), VmJson.Options);
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            return null;
        }
    }

    private sealed record Answer(string Key, bool UsesKvm, string Reason)
    {
        public Accelerator Accelerator => new(UsesKvm, Reason);
    }
}
