using System.Collections.Immutable;
using Baseline.Waivers;
using Policies.Sdk.Values;

namespace Policies.Sdk.Evaluation;

/// <summary>What a pack said about a whole plan. In stable order: by URN, then policy, then message.</summary>
public sealed record PackReport
{
    public required PolicyPack Pack { get; init; }

    /// <summary>Resources that were judged.</summary>
    public required int Resources { get; init; }

    public required ImmutableArray<PolicyDiagnostic> Diagnostics { get; init; }

    /// <summary>By URN, for every resource that a remediation changed or could not change.</summary>
    public required ImmutableSortedDictionary<string, ImmutableArray<Remediation>> Remediations { get; init; }

    /// <summary>Inputs after remediation, by URN; only of resources that were changed.</summary>
    public required ImmutableSortedDictionary<string, PolicyObject> Remediated { get; init; }

    /// <summary>Waivers and ramps that had no effect: expired, unknown or not needed.</summary>
    public ImmutableArray<WaiverProblem> WaiverProblems { get; init; } = [];

    /// <summary>A mandatory policy is not met: the deployment must not go on.</summary>
    public bool Blocks => Diagnostics.Any(d => d.Blocks);
}
