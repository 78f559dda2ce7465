namespace HostChecks.Collecting;

/// <summary>How much of a host's time and output one collection may take.</summary>
public sealed record CollectorLimits
{
    /// <summary>Seconds for one program on the host.</summary>
    public int ProbeSeconds { get; init; } = 20;

    /// <summary>Bytes of one reading; more is <see cref="Baseline.Evidence.ReadingStatus.Truncated"/>.</summary>
    public int ProbeBytes { get; init; } = 1024 * 1024;

    /// <summary>Everything together, connecting included.</summary>
    public TimeSpan Total { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>Bytes of the whole stream.</summary>
    public int TotalBytes { get; init; } = 64 * 1024 * 1024;
}
