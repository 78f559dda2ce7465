using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>Every container, running or not, meets a condition. Names and labels of a container never exempt it.</summary>
/// <param name="Wanted">The condition, for people.</param>
/// <param name="Violation">What is wrong with a container; <c>null</c> when nothing is.</param>
public sealed record ContainerSetting(string Wanted, Func<ContainerFacts, string?> Violation) : EvidenceSetting
{
    public override IEnumerable<Probe> Probes => [Evidence.Probes.Containers];

    public override string Describe() => $"every container: {Wanted}";

    protected override Verdict JudgeEvidence(JudgeContext context)
    {
        var outcome = Outcome.ForEach(ContainerFacts.Of(context), Violation);
        return outcome.Status == VerdictStatus.NotApplicable
            ? Verdict.NotApplicable(outcome.Reason)
            : Decide(outcome.Status == VerdictStatus.Pass, outcome.Found) with { Subjects = outcome.Subjects };
    }
}
