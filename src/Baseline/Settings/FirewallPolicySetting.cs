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
        var chains = tables.SelectMany(t => t.Chains.Where(c => c.Hook == Hook && c.Type == "filter").Select(c => (t.Family, Chain: c))).ToList();
        bool Drops(string family) => chains.Any(c => c.Family == family && c.Chain.Policy == "drop" && !c.Chain.Rules.Contains("accept") && !c.Chain.Rules.Contains("counter accept"));
        var found = string.Join("; ", chains.Select(c => $"{c.Family} {Excerpt.Of(c.Chain.Name)}: policy {c.Chain.Policy}, {c.Chain.Rules.Length} rules"));
        return Decide(Drops("inet") || (Drops("ip") && Drops("ip6")), chains.Count == 0 ? "no chain" : found);
    }
}
