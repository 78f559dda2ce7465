namespace HostChecks;

/// <summary>Exit codes, in docs/architecture.md.</summary>
public static class ExitCodes
{
    public const int Fine = 0;
    public const int Failing = 1;
    public const int Usage = 2;

    /// <summary>Something could not be judged; outranks <see cref="Failing"/>.</summary>
    public const int Incomplete = 3;

    public const int Interrupted = 130;
}
