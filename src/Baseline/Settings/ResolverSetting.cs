using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Plan;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>The host's only name server is its own filtering resolver.</summary>
public sealed record ResolverSetting : EvidenceSetting
{
    private const string Rendered = "/etc/golden/resolv.conf";
    private static readonly FileProbe File = new("/etc/resolv.conf");

    public override IEnumerable<Probe> Probes => [File];

    public override string Describe() => "/etc/resolv.conf: nameserver 127.0.0.1 and no other";

    protected override Verdict JudgeEvidence(JudgeContext context) =>
        ReadOrAbsent(context, File) is { } text ? Decide(text) : Decide(false, "no such file");

    protected override Verdict? JudgePlan(PlannedHost planned) => Decide(planned.Content(Rendered));

    private Verdict Decide(string text)
    {
        var servers = KeyValues.Lines(text).Select(l => l.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
            .Where(w => w is ["nameserver", ..]).Select(w => w.ElementAtOrDefault(1) ?? "").ToList();
        return Decide(servers is ["127.0.0.1"], servers.Count == 0 ? "none" : Excerpt.Of(string.Join(", ", servers)));
    }
}
