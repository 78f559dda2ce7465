namespace Baseline.Settings;

/// <summary>How a value of sshd is compared.</summary>
public enum SshdMatch
{
    /// <summary>The same word, letter case aside.</summary>
    Exact,

    /// <summary>A number from 1 up to ours; 0 means "no limit" to sshd.</summary>
    AtMost,

    /// <summary>A comma-separated list that has nothing that ours lacks.</summary>
    Subset,

    /// <summary>Not set at all.</summary>
    Unset,
}
