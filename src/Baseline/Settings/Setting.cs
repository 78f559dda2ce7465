using Baseline.Evidence;
using Baseline.Hosts;
using Baseline.Plan;
using Baseline.Rendering;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>A desired state. Each kind knows, once, how to render, plan-check, probe, judge and describe itself.</summary>
public abstract record Setting
{
    /// <summary>Adds this setting to the artefacts of a golden host. Kinds that only observe add nothing.</summary>
    public virtual void Render(HostSpec spec, ArtefactBuilder artefacts) { }

    /// <summary>Judges the files that a planned machine would get; <c>null</c> when nothing can be said before the machine exists.</summary>
    public virtual Verdict? CheckPlan(PlannedHost planned) => null;

    /// <summary>The evidence that <see cref="Judge"/> reads.</summary>
    public abstract IEnumerable<Probe> Probes { get; }

    /// <summary>Decides from evidence alone. Evidence that could not be read gives <see cref="VerdictStatus.Error"/>.</summary>
    public abstract Verdict Judge(JudgeContext context);

    /// <summary>The desired state in one line, for documents and <c>explain</c>.</summary>
    public abstract string Describe();
}
