namespace Golden.Vm;

/// <summary>How the machine's processor is run.</summary>
/// <param name="UsesKvm">In hardware, or emulated.</param>
/// <param name="Reason">Why, for people: one line.</param>
public sealed record Accelerator(bool UsesKvm, string Reason)
{
    /// <summary>Without cmpxchg16b: QEMU 7.2 emulates it wrongly under load, and the guest's kernel dies of a double fault.</summary>
    private const string EmulatedCpu = "max,-cx16";

    public IReadOnlyList<string> QemuArguments => UsesKvm
        ? ["-accel", "kvm", "-cpu", "host"]
        : ["-accel", "tcg,thread=multi,tb-size=1024", "-cpu", EmulatedCpu];

    /// <summary>Limit for a boot. An emulated processor is 10 to 20 times slower, and shares the machine with others.</summary>
    public TimeSpan BootLimit => UsesKvm ? TimeSpan.FromMinutes(2) : TimeSpan.FromMinutes(15);

    public override string ToString() => $"{(UsesKvm ? "KVM" : "TCG")}: {Reason}";
}
