namespace Golden.Cli;

/// <summary>Exit codes of every command; the table is in docs/architecture.md.</summary>
public static class ExitCodes
{
    public const int Fine = 0;

    /// <summary>Failing controls, policy violations, drift, or a deployment step that failed.</summary>
    public const int Failed = 1;

    /// <summary>Usage, configuration or waiver error, or nothing selected.</summary>
    public const int Usage = 2;

    /// <summary>Could not fully judge; outranks <see cref="Failed"/>.</summary>
    public const int NotJudged = 3;

    public const int Interrupted = 130;
}
