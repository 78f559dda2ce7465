namespace GoldenHost.Settings;

/// <summary>What only target local needs.</summary>
public sealed record LocalSettings
{
    /// <summary>Port on this workstation that leads to the first node's SSH; the others follow.</summary>
    public required int FirstSshPort { get; init; }

    /// <summary>Port on this workstation that leads to the first node's Docker API; the others follow.</summary>
    public required int FirstDockerPort { get; init; }

    /// <summary>Port on which the local log collector listens.</summary>
    public required int LogsPort { get; init; }

    public required int MemoryMiB { get; init; }

    public required int Cpus { get; init; }

    public required int DataDiskGiB { get; init; }
}
