using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Plan;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>A setting that is judged from evidence; whatever cannot be read or parsed becomes an Error verdict here, once.</summary>
public abstract record EvidenceSetting : Setting
{
    public sealed override Verdict Judge(JudgeContext context)
    {
        try
        {
            return JudgeEvidence(context);
        }
        catch (EvidenceException unreadable)
        {
            return Verdict.Error(Describe(), unreadable.Message);
        }
    }

    public sealed override Verdict? CheckPlan(PlannedHost planned)
    {
        try
        {
            return JudgePlan(planned);
        }
        catch (EvidenceException unreadable)
        {
            return Verdict.Error(Describe(), unreadable.Message);
        }
    }

    /// <summary>Decides; throws <see cref="EvidenceException"/> when the evidence does not allow to.</summary>
    protected abstract Verdict JudgeEvidence(JudgeContext context);

    /// <summary>As <see cref="Setting.CheckPlan"/>; throws <see cref="EvidenceException"/> when a planned file is malformed.</summary>
    protected virtual Verdict? JudgePlan(PlannedHost planned) => null;

    protected Verdict Decide(bool met, string found, string reason = "") =>
        met ? Verdict.Pass(Describe(), found) : Verdict.Fail(Describe(), found, reason);

    /// <summary>Content of a probe that has to have been read.</summary>
    protected static string Read(JudgeContext context, Probe probe) =>
        ReadOrAbsent(context, probe) ?? throw new EvidenceException($"{probe.Key}: {Because(context.Evidence[probe], "does not exist on the host")}");

    /// <summary>Content of a probe, or <c>null</c> when the host says that the thing does not exist.</summary>
    protected static string? ReadOrAbsent(JudgeContext context, Probe probe)
    {
        var reading = context.Evidence[probe];
        return reading.Status switch
        {
            ReadingStatus.Read => reading.Content,
            ReadingStatus.Absent => null,
            ReadingStatus.Denied => throw new EvidenceException($"{probe.Key}: {Because(reading, "permission denied")}"),
            ReadingStatus.Failed => throw new EvidenceException($"{probe.Key}: {Because(reading, "the probe failed")}"),
            ReadingStatus.TimedOut => throw new EvidenceException($"{probe.Key}: {Because(reading, "the probe ran into its time limit")}"),
            ReadingStatus.Truncated => throw new EvidenceException($"{probe.Key}: {Because(reading, "the output was cut at its limit")}"),
            _ => throw new EvidenceException($"{probe.Key}: {Because(reading, "not collected")}"),
        };
    }

    private static string Because(Reading reading, string otherwise) => reading.Reason.Length > 0 ? reading.Reason : otherwise;
}
