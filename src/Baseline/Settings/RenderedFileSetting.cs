using System.Collections.Immutable;
using Baseline.Evidence;
using Baseline.Hosts;
using Baseline.Parsing;
using Baseline.Plan;
using Baseline.Rendering;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>A file has exactly the content that the baseline renders for this node.</summary>
/// <param name="Path">Path of a rendered file.</param>
public sealed record RenderedFileSetting(string Path) : EvidenceSetting
{
    // Drop-ins of the distribution come with its packages.
    private static readonly string[] Vendor = ["/usr/lib/", "/lib/"];

    /// <summary>The unit that the file is of, or is read by: another drop-in would overrule it. One of <see cref="GoldenUnits"/>.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether it is a unit of the Docker account's own manager.</summary>
    public bool OfDockerAccount { get; init; }

    private Probe Units => OfDockerAccount ? Evidence.Probes.UserUnits : Evidence.Probes.Units;

    public override IEnumerable<Probe> Probes => Unit is null ? [new FileProbe(Path)] : [new FileProbe(Path), Units];

    public override string Describe() => $"{Path} as the baseline renders it{(Unit is null ? "" : $", and no drop-in of {Unit} but the baseline's")}";

    protected override Verdict JudgeEvidence(JudgeContext context)
    {
        var found = ReadOrAbsent(context, new FileProbe(Path));
        if (context.Spec is null) return Verdict.NotApplicable("no specification says what the file should hold");
        if (found is null) return Decide(false, "no such file");
        var rendered = HostRenderer.Render(context.Spec);
        var content = Compare(rendered, found);
        return Unit is null || content.Status != VerdictStatus.Pass ? content : DropIns(context, rendered) ?? content;
    }

    protected override Verdict? JudgePlan(PlannedHost planned)
    {
        if (planned.Spec() is not { } spec) return null;
        return planned.Files.TryGetValue(Path, out var file) ? Compare(HostRenderer.Render(spec), file.Content) : Decide(false, "not in the user data");
    }

    private Verdict? DropIns(JudgeContext context, ImmutableSortedDictionary<string, HostFile> rendered)
    {
        if (KeyValues.Units(Read(context, Units)).GetValueOrDefault(Unit!)?.GetValueOrDefault("DropInPaths") is not { } paths) throw new EvidenceException($"systemctl did not report DropInPaths of {Unit}");
        var others = paths.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(p => !rendered.ContainsKey(p) && !Vendor.Any(v => p.StartsWith(v, StringComparison.Ordinal))).ToList();
        return others.Count == 0 ? null : Decide(false, Excerpt.Of(string.Join(", ", others)), $"overrules what the baseline says of {Unit}");
    }

    private Verdict Compare(ImmutableSortedDictionary<string, HostFile> rendered, string found)
    {
        var expected = rendered[Path].Content.Split('\n');
        var lines = found.Split('\n');
        for (var i = 0; i < Math.Max(expected.Length, lines.Length); i++)
        {
            var (want, have) = (expected.ElementAtOrDefault(i), lines.ElementAtOrDefault(i));
            if (want != have) return Decide(false, $"line {i + 1} differs", $"expected '{Excerpt.Of(want ?? "(end)")}', found '{Excerpt.Of(have ?? "(end)")}'");
        }

        return Decide(true, "identical");
    }
}
