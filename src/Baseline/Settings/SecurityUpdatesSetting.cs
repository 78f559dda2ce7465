using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>No security update is waiting, by package lists that are not too old to know.</summary>
public sealed record SecurityUpdatesSetting : EvidenceSetting
{
    public override IEnumerable<Probe> Probes => [Evidence.Probes.SecurityUpdates];

    public override string Describe() => $"no security update waiting, by package lists of the last {SecurityUpdates.MaximumAge.TotalDays:0} days";

    protected override Verdict JudgeEvidence(JudgeContext context)
    {
        var updates = SecurityUpdates.Parse(Read(context, Evidence.Probes.SecurityUpdates));
        if (!updates.Waiting.IsEmpty) return Decide(false, $"{updates.Waiting.Length}: {Excerpt.Of(string.Join(", ", updates.Waiting))}");
        return Decide(!updates.TooOld(context.AgreedNow()), $"none by the package lists of {updates.Released:yyyy-MM-dd}", "newer lists may show some: apt-get update reads them");
    }
}
