using System.Collections.Immutable;

namespace GoldenHost.Settings;

/// <summary>Keys that only target local knows.</summary>
public static class LocalSettingKeys
{
    public static readonly SettingKey Ports = new("localPorts", SettingType.Structure, "First port on this workstation of each kind; the second node gets the next one, and so on.", ".ssh' 2201")
    {
        Default = """{"ssh":2201,"docker":2401,"logs":6514}""",
        Only = TargetKind.Local,
        Allowed = "{ssh, docker, logs}: ports from 1024 to 65535, different for every node, and never 2375",
    };

    public static readonly SettingKey MemoryMiB = new("localMemoryMiB", SettingType.Number, "Memory of a local node in MiB.", "2048")
    {
        Default = "2048",
        Only = TargetKind.Local,
        Allowed = "1024 to 65536",
    };

    public static readonly SettingKey Cpus = new("localCpus", SettingType.Number, "Virtual processors of a local node.", "2")
    {
        Default = "2",
        Only = TargetKind.Local,
        Allowed = "1 to 64",
    };

    public static readonly SettingKey DataDiskGiB = new("localDataDiskGiB", SettingType.Number, "Size of the disk for Docker's data root in GiB (the file is sparse).", "8")
    {
        Default = "8",
        Only = TargetKind.Local,
        Allowed = "4 to 1024",
    };

    public static readonly ImmutableArray<SettingKey> All = [Ports, MemoryMiB, Cpus, DataDiskGiB];
}
