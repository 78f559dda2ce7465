using Baseline.Controls;
using Baseline.Verdicts;
using Baseline.Waivers;

namespace HostChecks.Judging;

/// <summary>One control on one host.</summary>
/// <param name="Host">Name of the node.</param>
/// <param name="Control">The control that was judged.</param>
/// <param name="Verdict">What was decided.</param>
public sealed record Finding(string Host, Control Control, Verdict Verdict)
{
    /// <summary>Who accepted the failure, and until when; only with <see cref="VerdictStatus.Waived"/>, and not for a ramp.</summary>
    public Waiver? Waiver { get; init; }
}
