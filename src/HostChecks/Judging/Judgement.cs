using System.Collections.Immutable;
using Baseline.Verdicts;
using Baseline.Waivers;

namespace HostChecks.Judging;

/// <summary>All findings of a run.</summary>
/// <param name="Findings">By host, then by control, in the order of fleet and catalogue.</param>
/// <param name="Hosts">Names of all hosts, also of those that could not be reached.</param>
/// <param name="JudgedAt">UTC.</param>
public sealed record Judgement(ImmutableArray<Finding> Findings, ImmutableArray<string> Hosts, DateTimeOffset JudgedAt)
{
    /// <summary>Entries of the waiver file that have no effect; reported so that the file shrinks again.</summary>
    public ImmutableArray<WaiverProblem> IdleWaivers { get; init; } = [];

    /// <summary>Only what fails or could not be judged: on a host that was made from the baseline, what has changed since.</summary>
    public Judgement Drift() => this with { Findings = [.. Findings.Where(finding => finding.Verdict.Status is VerdictStatus.Fail or VerdictStatus.Error)] };

    public int Count(VerdictStatus status) => Findings.Count(finding => finding.Verdict.Status == status);

    public int ExitCode =>
        Findings.IsEmpty ? ExitCodes.Usage
        : Count(VerdictStatus.Error) > 0 ? ExitCodes.Incomplete
        : Count(VerdictStatus.Fail) > 0 ? ExitCodes.Failing
        : ExitCodes.Fine;
}
