using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>
/// An attempt that an attacker would make is refused. The reading's first word says how it went: <c>refused</c>,
/// <c>accepted</c>, or <c>skipped</c> where nobody allowed the attempt, then details. Not reaching the host at all is not a
/// refusal, and comes as a failed probe.
/// </summary>
/// <param name="Attempt">Name of the <see cref="ActiveProbe"/>.</param>
/// <param name="What">The attempt, for people.</param>
public sealed record ProbeSetting(string Attempt, string What) : EvidenceSetting
{
    public override IEnumerable<Probe> Probes => [new ActiveProbe(Attempt)];

    public override string Describe() => $"{What}: refused";

    protected override Verdict JudgeEvidence(JudgeContext context)
    {
        var text = Read(context, new ActiveProbe(Attempt));
        return text.Split([' ', '\n', ':'], 2)[0] switch
        {
            "refused" => Decide(true, Excerpt.Of(text)),
            "accepted" => Decide(false, Excerpt.Of(text)),
            "skipped" => Verdict.NotApplicable(Excerpt.Of(text)),
            _ => throw new EvidenceException($"active:{Attempt}: '{Excerpt.Of(text)}' says neither refused nor accepted nor skipped"),
        };
    }
}
