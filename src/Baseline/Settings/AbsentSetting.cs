using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Plan;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>A path does not exist.</summary>
public sealed record AbsentSetting(string Path) : EvidenceSetting
{
    public override IEnumerable<Probe> Probes => [new StatProbe(Path)];

    public override string Describe() => $"{Path} does not exist";

    protected override Verdict JudgeEvidence(JudgeContext context) =>
        ReadOrAbsent(context, new StatProbe(Path)) is { } text ? Decide(false, $"a {FileFacts.Parse(text).Kind}") : Decide(true, "does not exist");

    protected override Verdict? JudgePlan(PlannedHost planned) => Decide(!planned.Files.ContainsKey(Path), planned.Files.ContainsKey(Path) ? "in the user data" : "not in the user data");
}
