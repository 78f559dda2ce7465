using System.Globalization;

namespace Golden.Vm;

/// <summary>The emulator process of a machine.</summary>
public static class QemuProcess
{
    public const string Program = "qemu-system-x86_64";

    /// <summary><c>null</c> when the machine does not run.</summary>
    public static OwnedProcess? Find(Guid id) => OwnedProcess.Find(Program, id.ToString("D"));

    /// <summary>The machine's control socket. By way of /proc because socket paths are limited to 108 bytes.</summary>
    public static string QmpSocketOf(OwnedProcess process) => string.Create(CultureInfo.InvariantCulture, $"/proc/{process.Pid}/cwd/qmp.sock");
}
