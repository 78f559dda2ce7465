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
        var containers = context.Once(Evidence.Probes.Containers, () => ContainerFacts.Parse(Read(context, Evidence.Probes.Containers)));
        // An empty list asserts nothing.
        if (containers.IsEmpty) return Verdict.NotApplicable("the daemon has no containers");
        var wrong = containers.Select(c => (c.Name, Found: Violation(c))).Where(c => c.Found is not null).ToList();
        var verdict = Decide(wrong.Count == 0, wrong.Count == 0 ? $"{containers.Length} containers" : string.Join("; ", wrong.Select(c => $"{c.Name}: {Excerpt.Of(c.Found!)}")));
        return verdict with { Subjects = [.. wrong.Select(c => c.Name)] };
    }
}
