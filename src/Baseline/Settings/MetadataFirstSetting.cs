using System.Collections.Immutable;
using Baseline.Evidence;
using Baseline.Firewall;
using Baseline.Parsing;
using Baseline.Plan;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>Before any other rule, outgoing packets to the metadata addresses go to a chain that ends in a refusal.</summary>
public sealed record MetadataFirstSetting : EvidenceSetting
{
    private static readonly string[] Addresses = [$"ip daddr {GoldenRuleset.Metadata4}", $"ip6 daddr {GoldenRuleset.Metadata6}"];

    public override IEnumerable<Probe> Probes => [Evidence.Probes.Firewall];

    public override string Describe() => $"first output rules: {GoldenRuleset.Metadata4} and {GoldenRuleset.Metadata6} go to their own chain";

    protected override Verdict JudgeEvidence(JudgeContext context) => Decide(NftJson.Parse(Read(context, Evidence.Probes.Firewall)));

    protected override Verdict? JudgePlan(PlannedHost planned) => Decide(NftText.Parse(planned.Content(NftablesConf.Path)));

    private Verdict Decide(ImmutableArray<NftTable> tables)
    {
        foreach (var table in tables.Where(t => t.Family == "inet"))
        {
            foreach (var chain in table.Chains.Where(c => c is { Hook: "output", Type: "filter" }))
            {
                var first = chain.Rules.Take(Addresses.Length).ToList();
                if (first.Count == Addresses.Length && Addresses.All(a => first.Any(r => Refuses(table, a, r)))) return Decide(true, string.Join("; ", first));
            }
        }

        return Decide(false, "another rule comes first, or the chain does not refuse");
    }

    private static bool Refuses(NftTable table, string address, string rule)
    {
        if (rule == $"{address} drop" || rule.StartsWith($"{address} reject", StringComparison.Ordinal)) return true;
        var target = rule.StartsWith($"{address} goto ", StringComparison.Ordinal) ? table.Chain(rule[(address.Length + 6)..]) : null;
        var last = target?.Rules.LastOrDefault() ?? "";
        return last is "drop" or "counter drop" || last.StartsWith("reject", StringComparison.Ordinal) || last.StartsWith("counter reject", StringComparison.Ordinal);
    }
}
