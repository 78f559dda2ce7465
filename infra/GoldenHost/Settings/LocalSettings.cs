namespace GoldenHost.Settings;

/// <summary>What only target local needs.</summary>
public sealed record LocalSettings
{
    /// <summary>First port of the block on this workstation.</summary>
    public required int FirstPort { get; init; }

    public required int MemoryMiB { get; init; }

    public required int Cpus { get; init; }

    public required int DataDiskGiB { get; init; }

    /// <summary>Where the local log collector listens.</summary>
    public int LogsPort => FirstPort;

    /// <summary>Where the SSH of a node is reached.</summary>
    public int SshPort(int node) => FirstPort + 1 + (2 * node);

    /// <summary>Where the Docker API of a node is reached.</summary>
    public int DockerPort(int node) => FirstPort + 2 + (2 * node);
}
