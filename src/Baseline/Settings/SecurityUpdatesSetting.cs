using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>No security update is waiting, as far as the host's package lists know.</summary>
public sealed record SecurityUpdatesSetting : EvidenceSetting
{
    public override IEnumerable<Probe> Probes => [Evidence.Probes.SecurityUpdates];

    public override string Describe() => "no security update waiting";

    protected override Verdict JudgeEvidence(JudgeContext context)
    {
        var waiting = InstalledPackages.SecurityUpdates(Read(context, Evidence.Probes.SecurityUpdates));
        return Decide(waiting.IsEmpty, waiting.IsEmpty ? "none" : $"{waiting.Length}: {Excerpt.Of(string.Join(", ", waiting))}");
    }
}
