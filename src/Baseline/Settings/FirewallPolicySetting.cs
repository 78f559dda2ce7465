using Baseline.Evidence;
using Baseline.Firewall;
using Baseline.Parsing;
using Baseline.Plan;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>A hook of the kernel drops what no rule accepts.</summary>
/// <param name="Hook"><c>input</c>, <c>forward</c> or <c>output</c>.</param>
public sealed record FirewallPolicySetting(string Hook) : EvidenceSetting
{
    public override IEnumerable<Probe> Probes => [Evidence.Probes.Firewall];

    public override string Describe() => $"a filter chain at hook {Hook} with policy drop, for IPv4 and IPv6";

    protected override Verdict JudgeEvidence(JudgeContext context) => Decide(NftJson.Parse(Read(context, Evidence.Probes.Firewall)));

    protected override Verdict? JudgePlan(PlannedHost planned) => Decide(NftText.Parse(planned.Content(NftablesConf.Path)));

    private Verdict Decide(IReadOnlyList<NftTable> tables)
    {
        // One dropping chain is enough whatever other chains say: a packet has to pass all of them. But a rule
        // that accepts everything makes the policy an empty word.
        var chains = tables.Where(t => t.Family is "inet").SelectMany(t => t.Chains).Where(c => c.Hook == Hook && c.Type == "filter").ToList();
        var dropping = chains.Find(c => c.Policy == "drop" && !c.Rules.Contains("accept") && !c.Rules.Contains("counter accept"));
        return Decide(dropping is not null, chains.Count == 0 ? "no chain" : string.Join("; ", chains.Select(c => $"{c.Name}: policy {c.Policy}, {c.Rules.Length} rules")));
    }
}
