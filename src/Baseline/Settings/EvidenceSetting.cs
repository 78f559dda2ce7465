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
    protected static string Read(JudgeContext context, Probe probe) => context.Read(probe);

    /// <summary>Content of a probe, or <c>null</c> when the host says that the thing does not exist.</summary>
    protected static string? ReadOrAbsent(JudgeContext context, Probe probe) => context.ReadOrAbsent(probe);
}
