using System.Collections.Immutable;
using Baseline.Evidence;
using Baseline.Firewall;
using Baseline.Hosts;
using Baseline.Parsing;
using Baseline.Plan;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>The host's firewall is the golden table alone: another table could rewrite addresses before its rules see them.</summary>
public sealed record FirewallTablesSetting : EvidenceSetting
{
    public override IEnumerable<Probe> Probes => [Evidence.Probes.Firewall];

    public override string Describe() => $"table inet {NodeLayout.FirewallTable} and no other";

    protected override Verdict JudgeEvidence(JudgeContext context) => Decide(NftJson.Parse(Read(context, Evidence.Probes.Firewall)));

    protected override Verdict? JudgePlan(PlannedHost planned) => Decide(NftText.Parse(planned.Content(NftablesConf.Path)));

    private Verdict Decide(ImmutableArray<NftTable> tables) => Decide(
        tables is [{ Family: "inet", Name: NodeLayout.FirewallTable }],
        tables.IsEmpty ? "no table" : string.Join(", ", tables.Select(t => $"{t.Family} {Excerpt.Of(t.Name)}")));
}
