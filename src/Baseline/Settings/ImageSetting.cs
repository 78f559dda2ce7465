using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>Every image that the daemon has meets a condition, whether a container uses it or not.</summary>
/// <param name="Wanted">The condition, for people.</param>
/// <param name="Violation">What is wrong with an image; <c>null</c> when nothing is.</param>
public sealed record ImageSetting(string Wanted, Func<ImageFacts, string?> Violation) : EvidenceSetting
{
    public override IEnumerable<Probe> Probes => [Evidence.Probes.Images, Evidence.Probes.ImageHistories];

    public override string Describe() => $"every image: {Wanted}";

    protected override Verdict JudgeEvidence(JudgeContext context)
    {
        var images = ImageFacts.Of(context);
        // An empty list asserts nothing.
        if (images.IsEmpty) return Verdict.NotApplicable("the daemon has no images");
        var wrong = images.Select(i => (i.Name, Found: Violation(i))).Where(i => i.Found is not null).ToList();
        return Decide(wrong.Count == 0, wrong.Count == 0 ? $"{images.Length} images" : string.Join("; ", wrong.Select(i => $"{i.Name}: {i.Found}")))
            with
        { Subjects = [.. wrong.Select(i => i.Name)] };
    }
}
