namespace Baseline.Evidence;

/// <summary>How a probe ended. Only <see cref="Read"/> and <see cref="Absent"/> are facts about the host.</summary>
public enum ReadingStatus
{
    /// <summary>The probe ran and its whole output is in the reading.</summary>
    Read,

    /// <summary>The thing asked for does not exist (no such file, program or unit), which is itself a fact.</summary>
    Absent,

    /// <summary>Permission denied.</summary>
    Denied,

    /// <summary>The probe ran and failed.</summary>
    Failed,

    /// <summary>The probe was stopped at its time limit.</summary>
    TimedOut,

    /// <summary>The output went over the limit and was cut: not the whole truth, so not evidence.</summary>
    Truncated,

    /// <summary>The probe was never run (the session broke, or nobody asked).</summary>
    NotCollected,
}
