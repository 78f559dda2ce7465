using Baseline.Evidence;
using Baseline.Hosts;
using Baseline.Plan;
using Baseline.Rendering;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>A file has exactly the content that the baseline renders for this node.</summary>
/// <param name="Path">Path of a rendered file.</param>
public sealed record RenderedFileSetting(string Path) : EvidenceSetting
{
    public override IEnumerable<Probe> Probes => [new FileProbe(Path)];

    public override string Describe() => $"{Path} as the baseline renders it";

    protected override Verdict JudgeEvidence(JudgeContext context)
    {
        var found = ReadOrAbsent(context, new FileProbe(Path));
        if (context.Spec is null) return Verdict.NotApplicable("no specification says what the file should hold");
        return found is null ? Decide(false, "no such file") : Compare(context.Spec, found);
    }

    protected override Verdict? JudgePlan(PlannedHost planned)
    {
        if (planned.Spec() is not { } spec) return null;
        return planned.Files.TryGetValue(Path, out var file) ? Compare(spec, file.Content) : Decide(false, "not in the user data");
    }

    private Verdict Compare(HostSpec spec, string found)
    {
        var expected = HostRenderer.Render(spec)[Path].Content.Split('\n');
        var lines = found.Split('\n');
        for (var i = 0; i < Math.Max(expected.Length, lines.Length); i++)
        {
            var (want, have) = (expected.ElementAtOrDefault(i), lines.ElementAtOrDefault(i));
            if (want != have) return Decide(false, $"line {i + 1} differs", $"expected '{Parsing.Excerpt.Of(want ?? "(end)")}', found '{Parsing.Excerpt.Of(have ?? "(end)")}'");
        }

        return Decide(true, "identical");
    }
}
