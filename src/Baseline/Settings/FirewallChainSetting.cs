using System.Collections.Immutable;
using Baseline.Evidence;
using Baseline.Firewall;
using Baseline.Hosts;
using Baseline.Parsing;
using Baseline.Plan;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>A chain of the golden table holds exactly the baseline's rules for this node, in their order.</summary>
/// <param name="Chain">Name in table <c>inet golden</c>.</param>
public sealed record FirewallChainSetting(string Chain) : EvidenceSetting
{
    public override IEnumerable<Probe> Probes => [Evidence.Probes.Firewall, Evidence.Probes.Accounts];

    public override string Describe() => $"chain {Chain} of table inet {NodeLayout.FirewallTable} as the baseline states it";

    protected override Verdict JudgeEvidence(JudgeContext context)
    {
        var tables = NftJson.Parse(Read(context, Evidence.Probes.Firewall));
        var accounts = Accounts.Parse(Read(context, Evidence.Probes.Accounts));
        if (context.Spec is null) return Verdict.NotApplicable("no specification says what the chain should hold");
        // The kernel knows numbers only.
        var wanted = GoldenRuleset.For(context.Spec, name => accounts.FirstOrDefault(a => a.Name == name)?.Uid.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? $"(no account {name})");
        return Compare(wanted, tables);
    }

    protected override Verdict? JudgePlan(PlannedHost planned) =>
        planned.Spec() is { } spec ? Compare(GoldenRuleset.For(spec), NftText.Parse(planned.Content(NftablesConf.Path))) : null;

    private Verdict Compare(NftTable wanted, ImmutableArray<NftTable> tables)
    {
        if (tables.FirstOrDefault(t => t.Family == wanted.Family && t.Name == wanted.Name)?.Chain(Chain) is not { } chain) return Decide(false, "no such chain");
        var expected = wanted.Chain(Chain)!;
        if ((chain.Hook, chain.Policy) != (expected.Hook, expected.Policy)) return Decide(false, $"hook '{chain.Hook}', policy '{chain.Policy}'");
        for (var i = 0; i < Math.Max(expected.Rules.Length, chain.Rules.Length); i++)
        {
            var (want, have) = (expected.Rules.ElementAtOrDefault(i), chain.Rules.ElementAtOrDefault(i));
            if (want != have) return Decide(false, $"rule {i + 1} differs", $"expected '{want ?? "(end)"}', found '{Excerpt.Of(have ?? "(end)")}'");
        }

        return Decide(true, $"{chain.Rules.Length} rules");
    }
}
