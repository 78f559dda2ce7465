using System.Collections.Immutable;
using Baseline.Settings;

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
}
