using Baseline.Evidence;
using Baseline.Hosts;
using Baseline.Parsing;
using Baseline.Plan;
using Baseline.Rendering;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>Accesses to a path leave an audit record: a rule loaded in the kernel watches it, or a directory above it.</summary>
/// <param name="Path">File or directory.</param>
/// <param name="Permissions">Letters of r, w, x, a.</param>
/// <param name="Key">Word under which the records can be searched.</param>
/// <param name="IsDirectory">Watch everything below.</param>
public sealed record AuditWatchSetting(string Path, string Permissions, string Key, bool IsDirectory = false) : EvidenceSetting
{
    public const string File = "/etc/audit/rules.d/50-golden.rules";

    public override IEnumerable<Probe> Probes => [Evidence.Probes.AuditRules, Evidence.Probes.AuditStatus];

    public override void Render(HostSpec spec, ArtefactBuilder artefacts) =>
        artefacts.AuditRule($"-a always,exit -F arch=b64 -F {(IsDirectory ? "dir" : "path")}={Path} -F perm={Permissions} -F key={Key}");

    public override string Describe() => $"audit rule for {Path}, {Permissions}";

    protected override Verdict JudgeEvidence(JudgeContext context)
    {
        // No auditctl is a fact: then nothing records.
        if (ReadOrAbsent(context, Evidence.Probes.AuditStatus) is not { } status) return Decide(false, "auditing is not installed", AuditTrail.Install);
        return AuditStatus.Enabled(status)
            ? Decide(AuditRules.Parse(Read(context, Evidence.Probes.AuditRules)))
            : Decide(false, "auditing is switched off");
    }

    protected override Verdict? JudgePlan(PlannedHost planned) => Decide(AuditRules.Parse(planned.Content(File)));

    private Verdict Decide(IReadOnlyList<AuditRule> rules)
    {
        if (AuditTrail.Decisive(rules, Path, Permissions) is not { } rule) return Decide(false, "no rule");
        return AuditTrail.Excludes(rule, Path)
            ? Decide(false, "an earlier rule says never", $"{rule.Action} {rule.Path}{rule.Directory}".TrimEnd())
            : Decide(true, $"watched through {(rule.Path.Length > 0 ? rule.Path : rule.Directory)}");
    }
}
