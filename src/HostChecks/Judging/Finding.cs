using Baseline.Controls;
using Baseline.Verdicts;

namespace HostChecks.Judging;

/// <summary>One control on one host.</summary>
/// <param name="Host">Name of the node.</param>
/// <param name="Control">The control that was judged.</param>
/// <param name="Verdict">What was decided.</param>
public sealed record Finding(string Host, Control Control, Verdict Verdict);
