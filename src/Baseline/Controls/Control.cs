using System.Collections.Immutable;
using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Settings;
using Baseline.Verdicts;

namespace Baseline.Controls;

/// <summary>One rule of the baseline: what it wants, why, and how to repair a host that does not have it.</summary>
public sealed record Control
{
    /// <summary>Our own stable id, <c>DKR-AREA-NNN</c>. Never reused.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required Level Level { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>What an attacker or an accident gains when the control is not met.</summary>
    public required string Why { get; init; }

    /// <summary>What to do on a host that fails, as an instruction.</summary>
    public required string Fix { get; init; }

    /// <summary>What meeting the control costs its users.</summary>
    public required string Impact { get; init; }

    public required ImmutableArray<Reference> References { get; init; }

    /// <summary>The desired state; knows how to render, plan-check, probe, judge and describe itself.</summary>
    public required Setting Setting { get; init; }

    /// <summary>What a host has to be for this control to be about it; on any other host it is NotApplicable.</summary>
    public HostTraits Needs { get; init; }

    /// <summary>The evidence that <see cref="Judge"/> reads: the setting's, and what tells whether the control is about the host.</summary>
    public IEnumerable<Probe> Probes => HostFacts.Probes(Needs).Concat(Setting.Probes).DistinctBy(p => p.Key);

    /// <summary>Decides from evidence alone. Evidence that could not be read gives <see cref="VerdictStatus.Error"/>.</summary>
    public Verdict Judge(JudgeContext context)
    {
        try
        {
            return HostFacts.Lacks(Needs, context) is { } reason ? Verdict.NotApplicable(reason) : Setting.Judge(context);
        }
        catch (EvidenceException unreadable)
        {
            return Verdict.Error(Setting.Describe(), unreadable.Message);
        }
    }
}
