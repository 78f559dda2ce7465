using System.Collections.Immutable;
using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>Accesses to whichever of some paths exist leave an audit record.</summary>
/// <param name="Paths">Places where distributions put the same thing.</param>
/// <param name="Permissions">Letters of r, w, x, a.</param>
public sealed record AuditPathsSetting(ImmutableArray<string> Paths, string Permissions) : EvidenceSetting
{
    public override IEnumerable<Probe> Probes => [.. Paths.Select(p => new StatProbe(p)), Evidence.Probes.AuditRules, Evidence.Probes.AuditStatus];

    public override string Describe() => $"audit rule for {string.Join(" or ", Paths)}, {Permissions}";

    protected override Verdict JudgeEvidence(JudgeContext context)
    {
        var there = Paths.Where(p => ReadOrAbsent(context, new StatProbe(p)) is { } text && FileFacts.Parse(text).Kind.Length > 0).ToList();
        if (there.Count == 0) return Verdict.NotApplicable($"{string.Join(", ", Paths)}: does not exist");
        var outcome = AuditTrail.Records(there, Permissions, context);
        return Decide(outcome.Status == VerdictStatus.Pass, outcome.Found, outcome.Reason);
    }
}
