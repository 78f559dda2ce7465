using System.Collections.Immutable;
using Baseline.Evidence;
using Baseline.Hosts;
using Baseline.Parsing;
using Baseline.Plan;
using Baseline.Rendering;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>System calls leave an audit record.</summary>
/// <param name="Syscalls">Names, comma-separated.</param>
/// <param name="Key">Word under which the records can be searched.</param>
/// <param name="Filters">The only conditions that may narrow it, comma-separated, e.g. <c>euid=0</c>.</param>
public sealed record AuditSyscallSetting(string Syscalls, string Key, string Filters = "") : EvidenceSetting
{
    public override IEnumerable<Probe> Probes => [Evidence.Probes.AuditRules, Evidence.Probes.AuditStatus];

    public override void Render(HostSpec spec, ArtefactBuilder artefacts) => artefacts.AuditRule(
        $"-a always,exit -F arch=b64 -S {Syscalls}{string.Concat(Split(Filters).Select(f => $" -F {f}"))} -F key={Key}");

    public override string Describe() => $"audit rule for system calls {Syscalls}{(Filters.Length > 0 ? $" with {Filters}" : "")}";

    protected override Verdict JudgeEvidence(JudgeContext context)
    {
        if (ReadOrAbsent(context, Evidence.Probes.AuditStatus) is not { } status) return Decide(false, "auditing is not installed", AuditTrail.Install);
        return AuditStatus.Enabled(status)
            ? Decide(AuditRules.Parse(Read(context, Evidence.Probes.AuditRules)))
            : Decide(false, "auditing is switched off");
    }

    protected override Verdict? JudgePlan(PlannedHost planned) => Decide(AuditRules.Parse(planned.Content(AuditWatchSetting.File)));

    private Verdict Decide(IReadOnlyList<AuditRule> rules)
    {
        var allowed = Split(Filters).Select(f => f.Replace("unset", "-1", StringComparison.Ordinal)).ToImmutableSortedSet(StringComparer.Ordinal);
        var wanted = Split(Syscalls).ToHashSet();
        foreach (var rule in rules.Where(r => r.Path.Length == 0 && r.Directory.Length == 0))
        {
            if (rule.Action.Contains("never", StringComparison.Ordinal) && (rule.Syscalls.IsEmpty || rule.Syscalls.Overlaps(wanted)))
                return Decide(false, "an earlier rule says never");
            if (rule.Action == "always,exit" && rule.Filters.All(allowed.Contains)) wanted.ExceptWith(rule.Syscalls);
            if (wanted.Count == 0) return Decide(true, "recorded");
        }

        return Decide(false, $"not recorded: {string.Join(", ", wanted.Order(StringComparer.Ordinal))}");
    }

    private static string[] Split(string words) => words.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
