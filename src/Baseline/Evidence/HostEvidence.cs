using System.Collections.Immutable;

namespace Baseline.Evidence;

/// <summary>Everything that was read from one host at one time: the only input of judging.</summary>
public sealed record HostEvidence
{
    /// <summary>Since 2 a digest covers time and specification of each host.</summary>
    public const int CurrentSchemaVersion = 2;

    public const int OldestSchemaVersion = 1;

    public int SchemaVersion { get; init; } = CurrentSchemaVersion;

    /// <summary>Name of the node as the person who asked knows it.</summary>
    public required string Host { get; init; }

    /// <summary>Clock of the machine that collected, UTC.</summary>
    public required DateTimeOffset CollectedAt { get; init; }

    /// <summary>Readings by <see cref="Probe.Key"/>, in ordinal order.</summary>
    public required ImmutableSortedDictionary<string, Reading> Readings { get; init; }

    /// <summary>The reading of a probe; <see cref="ReadingStatus.NotCollected"/> when there is none.</summary>
    public Reading this[Probe probe] => Readings.TryGetValue(probe.Key, out var reading)
        ? reading
        : new Reading(ReadingStatus.NotCollected, Reason: $"no reading '{probe.Key}' in the evidence");
}
