using Golden.Vm;

namespace Golden.Tests.Vm;

public sealed class QemuArgumentsTests
{
    private static readonly VmRecord _record = VmRecord.Of(
        new VmSpec { SchemaVersion = 1, Name = "n1", MemoryMiB = 1536, Cpus = 3, SshPort = 2201, DockerPort = 2401, UserData = "aGk=", HostKey = "ssh-ed25519 AAAA" }, "image");

    private static readonly VmFolder _folder = new("/state/vms/n1");

    [Fact]
    public void Hides_the_instruction_that_QEMU_emulates_wrongly() =>
        Assert.Equal("max,-cx16", After("-cpu", new Accelerator(false, "no KVM")));

    [Fact]
    public void Uses_the_real_processor_with_KVM() => Assert.Equal("host", After("-cpu", new Accelerator(true, "it works")));

    [Fact]
    public void Carries_the_id_that_makes_the_process_ours() => Assert.Equal(_record.Id.ToString("D"), After("-uuid"));

    [Fact]
    public void Listens_on_the_loopback_address_only()
    {
        var network = After("-netdev");
        Assert.Contains("hostfwd=tcp:127.0.0.1:2201-:22", network, StringComparison.Ordinal);
        Assert.Contains("hostfwd=tcp:127.0.0.1:2401-:2376", network, StringComparison.Ordinal);
        Assert.DoesNotContain("hostfwd=tcp::", network, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_size_from_the_specification() => Assert.Equal(("1536", "3"), (After("-m"), After("-smp")));

    [Fact]
    public void Gives_it_three_NVMe_disks_and_the_seed_read_only()
    {
        var arguments = QemuArguments.Of(_record, _folder, new Accelerator(false, ""));
        Assert.Equal(3, arguments.Count(argument => argument.StartsWith("nvme,", StringComparison.Ordinal)));
        Assert.Contains(arguments, argument => argument.Contains("seed.img", StringComparison.Ordinal) && argument.EndsWith("read-only=on", StringComparison.Ordinal));
    }

    private static string After(string option, Accelerator? accelerator = null)
    {
        var arguments = QemuArguments.Of(_record, _folder, accelerator ?? new Accelerator(false, "")).ToList();
        return arguments[arguments.IndexOf(option) + 1];
    }
}
