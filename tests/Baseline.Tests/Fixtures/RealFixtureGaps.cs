namespace Baseline.Tests.Fixtures;

/// <summary>Controls for which no recorded host is a passing or a failing fixture, and why. Their cases are made by changing evidence.</summary>
internal static class RealFixtureGaps
{
    private const string People = "people decide: the verdict is Manual, never this one";
    private const string SeLinux = "needs a kernel with SELinux and its policy: Debian's hosts have AppArmor";
    private const string Plugin = "needs an authorization plugin, which Debian does not have";
    private const string TwoHosts = "needs a swarm of two managers: one host cannot be both";
    private const string OldPackage = "needs a package from before its security update, which the archive has no more";

    /// <summary>No recorded host passes.</summary>
    public static IReadOnlyDictionary<string, string> Passing { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["DKR-CTR-029"] = SeLinux,
        ["DKR-CTR-033"] = People,
        ["DKR-CTR-034"] = People,
        ["DKR-ENGINE-014"] = Plugin,
        ["DKR-IMG-007"] = People,
        ["DKR-IMG-008"] = People,
        ["DKR-IMG-009"] = People,
        ["DKR-IMG-010"] = People,
        ["DKR-IMG-011"] = People,
        ["DKR-LOG-008"] = People,
        ["DKR-MANUAL-001"] = People,
        ["DKR-MANUAL-002"] = People,
        ["DKR-MANUAL-004"] = People,
        ["DKR-MANUAL-005"] = People,
        ["DKR-MANUAL-006"] = People,
        ["DKR-SWARM-006"] = People,
        ["DKR-SWARM-008"] = People,
        ["DKR-SWARM-009"] = People,
    };

    /// <summary>No recorded host fails.</summary>
    public static IReadOnlyDictionary<string, string> Failing { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["DKR-CTR-029"] = SeLinux,
        ["DKR-CTR-030"] = People,
        ["DKR-CTR-031"] = People,
        ["DKR-CTR-035"] = People,
        ["DKR-ENGINE-002"] = OldPackage,
        ["DKR-ENGINE-004"] = OldPackage,
        ["DKR-ENGINE-014"] = People,
        ["DKR-ENGINE-016"] = "needs a kernel before 3.10, which no distribution has any more",
        ["DKR-ENGINE-019"] = People,
        ["DKR-IMG-007"] = People,
        ["DKR-IMG-008"] = People,
        ["DKR-IMG-009"] = People,
        ["DKR-IMG-010"] = People,
        ["DKR-IMG-011"] = People,
        ["DKR-MANUAL-001"] = People,
        ["DKR-MANUAL-002"] = People,
        ["DKR-MANUAL-003"] = People,
        ["DKR-MANUAL-004"] = People,
        ["DKR-MANUAL-005"] = People,
        ["DKR-MANUAL-006"] = People,
        ["DKR-SWARM-001"] = TwoHosts,
        ["DKR-SWARM-006"] = People,
        ["DKR-SWARM-008"] = People,
        ["DKR-SWARM-009"] = People,
    };
}
