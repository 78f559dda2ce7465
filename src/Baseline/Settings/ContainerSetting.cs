using System.Collections.Immutable;
using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>Every container, running or not, meets a condition. Names and labels of a container never exempt it.</summary>
/// <param name="Wanted">The condition, for people.</param>
/// <param name="Violation">What is wrong with a container; <c>null</c> when nothing is.</param>
public sealed record ContainerSetting(string Wanted, Func<ContainerFacts, string?> Violation) : EvidenceSetting
{
    /// <summary>What <see cref="OnHost"/> reads besides the containers.</summary>
    public ImmutableArray<Probe> AlsoReads { get; init; } = [];

    /// <summary>The violation where the host's other evidence belongs to it; <c>null</c> when a container alone tells all.</summary>
    public Func<JudgeContext, Func<ContainerFacts, string?>>? OnHost { get; init; }

    /// <summary>As far as a container alone tells, for who has nothing else of the host.</summary>
    public ContainerSetting Alone => this with { AlsoReads = [], OnHost = null };

    public override IEnumerable<Probe> Probes => [Evidence.Probes.Containers, .. AlsoReads];

    public override string Describe() => $"every container: {Wanted}";

    protected override Verdict JudgeEvidence(JudgeContext context)
    {
        var outcome = Outcome.ForEach(ContainerFacts.Of(context), OnHost?.Invoke(context) ?? Violation);
        return outcome.Status == VerdictStatus.NotApplicable
            ? Verdict.NotApplicable(outcome.Reason)
            : Decide(outcome.Status == VerdictStatus.Pass, outcome.Found) with { Subjects = outcome.Subjects };
    }
}
