using Baseline.Evidence;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>A person has to decide.</summary>
/// <param name="Wanted">What should hold.</param>
/// <param name="Reason">Why no program can tell.</param>
public sealed record ManualSetting(string Wanted, string Reason) : Setting
{
    public override IEnumerable<Probe> Probes => [];

    public override Verdict Judge(JudgeContext context) => Verdict.Manual(Wanted, "", Reason);

    public override string Describe() => Wanted;
}
