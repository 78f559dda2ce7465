using System.Globalization;
using Golden.Image;

namespace Golden.Vm;

/// <summary>The emulator's command line. It runs in the machine's folder, so file names are relative.</summary>
public static class QemuArguments
{
    public static IReadOnlyList<string> Of(VmRecord record, VmFolder folder, Accelerator accelerator) =>
    [
        "-name", $"golden-{record.Name}", "-uuid", record.Id.ToString("D"),
        .. accelerator.QemuArguments,
        "-m", Number(record.MemoryMiB), "-smp", Number(record.Cpus),
        "-nodefaults", "-display", "none",
        "-chardev", $"file,id=console,path={Path.GetFileName(folder.ConsoleLog)},append=on", "-serial", "chardev:console",
        "-qmp", "unix:qmp.sock,server=on,wait=off",
        "-kernel", Path.GetFileName(folder.Kernel),
        "-append", $"root=PARTUUID={PartitionTable.RootId} rootwait rw console=ttyS0 fsck.mode=skip panic=10 loglevel=5 systemd.show_status=1",
        // As on EC2, disks are NVMe. The kernel's NVMe driver is built in, which is why no initial RAM disk is needed.
        .. Disk("root", $"file={Path.GetFileName(folder.RootDisk)},format=qcow2,cache=unsafe,discard=unmap"),
        .. Disk("data", $"file={Path.GetFileName(folder.DataDisk)},format=qcow2,cache=unsafe,discard=unmap"),
        .. Disk("seed", $"file={Path.GetFileName(folder.Seed)},format=raw,read-only=on"),
        "-netdev", Network(record), "-device", "virtio-net-pci,netdev=net,romfile=",
        "-device", "virtio-rng-pci",
    ];

    private static string Network(VmRecord record) =>
        string.Create(CultureInfo.InvariantCulture,
            $"user,id=net,net=192.168.76.0/24,host=192.168.76.2,dns=192.168.76.3,dhcpstart=192.168.76.15,ipv6=off,hostfwd=tcp:127.0.0.1:{record.SshPort}-:22,hostfwd=tcp:127.0.0.1:{record.DockerPort}-:2376");

    private static string[] Disk(string name, string options) =>
        ["-drive", $"if=none,id={name},{options}", "-device", $"nvme,drive={name},serial={name}"];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
