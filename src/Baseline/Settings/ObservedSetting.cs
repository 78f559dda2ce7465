using System.Collections.Immutable;
using Baseline.Evidence;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>A condition on what was observed, for hosts of any kind: nothing is rendered, the condition reads what it needs.</summary>
/// <param name="Wanted">The condition, for people.</param>
/// <param name="Reads">Evidence that the condition reads.</param>
/// <param name="Condition">Pure; throws <see cref="Parsing.EvidenceException"/> when the evidence does not allow to decide.</param>
public sealed record ObservedSetting(string Wanted, ImmutableArray<Probe> Reads, Func<JudgeContext, Outcome> Condition) : EvidenceSetting
{
    public override IEnumerable<Probe> Probes => Reads;

    public override string Describe() => Wanted;

    protected override Verdict JudgeEvidence(JudgeContext context)
    {
        var outcome = Condition(context);
        return outcome.Status == VerdictStatus.NotApplicable
            ? Verdict.NotApplicable(outcome.Reason)
            : new Verdict(outcome.Status, Wanted, outcome.Found, outcome.Reason) { Subjects = outcome.Subjects };
    }
}
