using System.Collections.Immutable;
using Baseline.Evidence;
using Baseline.Firewall;
using Baseline.Hosts;
using Baseline.Parsing;
using Baseline.Plan;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>Sets of the golden table hold exactly the destinations of this node's specification.</summary>
/// <param name="Prefix">Sets whose names start so, e.g. <c>docker_</c>.</param>
/// <param name="What">What the sets are, for people.</param>
public sealed record FirewallSetSetting(string Prefix, string What) : EvidenceSetting
{
    public override IEnumerable<Probe> Probes => [Evidence.Probes.Firewall];

    public override string Describe() => $"{What}: those of the specification and no others";

    protected override Verdict JudgeEvidence(JudgeContext context)
    {
        var tables = NftJson.Parse(Read(context, Evidence.Probes.Firewall));
        return context.Spec is null ? Verdict.NotApplicable("no specification says which they should be") : Compare(context.Spec, tables);
    }

    protected override Verdict? JudgePlan(PlannedHost planned) =>
        planned.Spec() is { } spec ? Compare(spec, NftText.Parse(planned.Content(NftablesConf.Path))) : null;

    private Verdict Compare(HostSpec spec, ImmutableArray<NftTable> tables)
    {
        var found = tables.FirstOrDefault(t => t is { Family: "inet", Name: NodeLayout.FirewallTable });
        var count = 0;
        foreach (var wanted in GoldenRuleset.For(spec).Sets.Where(s => s.Name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            if (found?.Set(wanted.Name) is not { } set) return Decide(false, $"no set {wanted.Name}");
            if ((set.Type, set.TimeoutSeconds) != (wanted.Type, wanted.TimeoutSeconds)) return Decide(false, $"{set.Name}: type {set.Type}, timeout {set.TimeoutSeconds}s");
            if (wanted.IsDynamic) continue;
            var (extra, missing) = (set.Elements.Except(wanted.Elements).ToList(), wanted.Elements.Except(set.Elements).ToList());
            if (extra.Count + missing.Count > 0)
                return Decide(false, $"{set.Name}: {string.Join(", ", extra.Select(e => $"also {Excerpt.Of(e)}").Concat(missing.Select(m => $"lacks {m}")))}");
            count += set.Elements.Length;
        }

        return Decide(true, $"{count} entries");
    }
}
