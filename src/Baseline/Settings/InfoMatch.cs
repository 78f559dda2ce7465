namespace Baseline.Settings;

/// <summary>How a value of the Docker API is compared.</summary>
public enum InfoMatch
{
    /// <summary>The same text, number or truth value.</summary>
    Equal,

    /// <summary>A list of words that has ours.</summary>
    Contains,

    /// <summary>A list of words none of which starts with ours.</summary>
    NoneStartsWith,
}
