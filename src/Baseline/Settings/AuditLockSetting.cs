using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Plan;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>The audit rules cannot be changed until the next boot. Every rendered rules file ends so.</summary>
public sealed record AuditLockSetting : EvidenceSetting
{
    public override IEnumerable<Probe> Probes => [Evidence.Probes.AuditStatus];

    public override string Describe() => "audit rules locked (enabled 2)";

    protected override Verdict JudgeEvidence(JudgeContext context)
    {
        if (ReadOrAbsent(context, Evidence.Probes.AuditStatus) is not { } status) return Decide(false, "auditing is not installed", AuditTrail.Install);
        return Decide(AuditStatus.Locked(status), AuditStatus.Enabled(status) ? "on, not locked" : AuditStatus.Locked(status) ? "locked" : "off");
    }

    protected override Verdict? JudgePlan(PlannedHost planned)
    {
        var last = KeyValues.Lines(planned.Content(AuditWatchSetting.File)).LastOrDefault(l => l.Length > 0) ?? "";
        return Decide(last == "-e 2", last);
    }
}
