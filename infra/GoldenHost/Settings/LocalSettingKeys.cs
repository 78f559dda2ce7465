using System.Collections.Immutable;

namespace GoldenHost.Settings;

/// <summary>Keys that only target local knows.</summary>
public static class LocalSettingKeys
{
    public static readonly SettingKey Ports = new("localPorts", SettingType.Structure, "Block of ports on this workstation: the log collector's, then two (SSH, Docker) for every node. ./golden finds a free block where nothing is said.", ".first' 22000")
    {
        Default = "{}",
        Only = TargetKind.Local,
        Allowed = "{first: 1024-65535 (22000), count: 3-1024 (64)}: enough for the nodes, ending below 65536, and without port 2375",
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
