using System.Text.Json;
using Golden.Cli;
using Golden.Files;

namespace Golden.Vm;

/// <summary>The folder of one machine, <c>.golden/vms/&lt;name&gt;</c>. Only this account can enter it.</summary>
public sealed record VmFolder(string Path)
{
    public string Name => System.IO.Path.GetFileName(Path);

    public string RecordFile => Combine("vm.json");

    /// <summary>Link to the disk of the image: the image can be pruned while nodes still use it.</summary>
    public string BaseDisk => Combine("base.img");

    public string Kernel => Combine("vmlinuz");

    public string RootDisk => Combine("root.qcow2");

    public string DataDisk => Combine("data.qcow2");

    public string Seed => Combine("seed.img");

    public string ConsoleLog => Combine("console.log");

    public string QemuLog => Combine("qemu.log");

    public bool Exists => Directory.Exists(Path);

    public void Create() =>
        Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    /// <summary><c>null</c> when there is none or it cannot be read: then a creation was interrupted very early.</summary>
    public VmRecord? ReadRecord()
    {
        try
        {
            return JsonSerializer.Deserialize<VmRecord>(File.ReadAllText(RecordFile), VmJson.Options);
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            return null;
        }
    }

    /// <exception cref="UserErrorException">There is no such machine.</exception>
    public VmRecord RequireRecord() =>
        ReadRecord() ?? throw new UserErrorException($"There is no local machine '{Name}'.\nRun: ./golden vm list");

    public void WriteRecord(VmRecord record) => AtomicFile.Write(RecordFile, JsonSerializer.Serialize(record, VmJson.Options) + "\n");

    private string Combine(string file) => System.IO.Path.Combine(Path, file);
}
