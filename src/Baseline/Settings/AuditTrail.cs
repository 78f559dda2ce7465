using Baseline.Evidence;
using Baseline.Parsing;

namespace Baseline.Settings;

/// <summary>Whether the kernel's audit rules record accesses to paths that were found on the host.</summary>
internal static class AuditTrail
{
    /// <summary>What comes before any rule where there is no auditctl.</summary>
    public const string Install = "first install the audit daemon, on Debian: apt-get install auditd";

    /// <exception cref="EvidenceException">The rules could not be read.</exception>
    public static Outcome Records(IReadOnlyCollection<string> paths, string permissions, JudgeContext context)
    {
        // No auditctl is a fact: then nothing records.
        if (context.ReadOrAbsent(Probes.AuditStatus) is not { } status) return Outcome.Fail("auditing is not installed", Install);
        if (!AuditStatus.Enabled(status)) return Outcome.Fail("auditing is switched off");
        var rules = AuditRules.Parse(context.Read(Probes.AuditRules));
        var missing = paths.Where(p => !Names(p).Any(name => Recorded(rules, name, permissions))).ToList();
        return missing.Count == 0 ? Outcome.Pass($"watched: {string.Join(", ", paths.Select(Excerpt.Of))}") : Outcome.Fail($"no rule for {string.Join(", ", missing.Select(Excerpt.Of))}");
    }

    /// <summary>The first rule that matches decides; a rule that excludes some accesses may come before.</summary>
    public static AuditRule? Decisive(IEnumerable<AuditRule> rules, string path, string permissions) => rules.FirstOrDefault(r => Excludes(r, path) || r.Watches(path, permissions));

    public static bool Excludes(AuditRule rule, string path) =>
        rule.Action.Contains("never", StringComparison.Ordinal) && (rule.Covers(path) || (rule.Path.Length == 0 && rule.Directory.Length == 0));

    private static bool Recorded(IReadOnlyList<AuditRule> rules, string path, string permissions) =>
        Decisive(rules, path, permissions) is { } rule && !Excludes(rule, path);

    // The kernel watches the file, whichever of its names the rule was given: these folders are one by a link.
    private static IEnumerable<string> Names(string path)
    {
        yield return path;
        foreach (var (one, other) in ((string, string)[])[("/lib/", "/usr/lib/"), ("/bin/", "/usr/bin/"), ("/sbin/", "/usr/sbin/"), ("/run/", "/var/run/")])
        {
            if (path.StartsWith(one, StringComparison.Ordinal)) yield return other + path[one.Length..];
            if (path.StartsWith(other, StringComparison.Ordinal)) yield return one + path[other.Length..];
        }
    }
}
