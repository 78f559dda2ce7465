using Baseline.Evidence;
using Baseline.Hosts;
using Baseline.Parsing;
using Baseline.Plan;
using Baseline.Rendering;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>The clock is set from the node's own time servers and from no others.</summary>
public sealed record TimeServersSetting : EvidenceSetting
{
    private static string Path => SystemdConfigSetting.DropIn("timesyncd");

    public override IEnumerable<Probe> Probes => [Evidence.Probes.SystemdConfig("timesyncd")];

    public override void Render(HostSpec spec, ArtefactBuilder artefacts)
    {
        artefacts.IniOption(Path, "Time", "NTP", string.Join(' ', spec.NtpServers));
        artefacts.IniOption(Path, "Time", "FallbackNTP", "");
    }

    public override string Describe() => "timesyncd: NTP names the node's time servers, FallbackNTP is empty";

    protected override Verdict JudgeEvidence(JudgeContext context) => context.Spec is null
        ? Verdict.NotApplicable("no specification says which time servers this host should have")
        : Decide(Read(context, Evidence.Probes.SystemdConfig("timesyncd")), context.Spec);

    protected override Verdict? JudgePlan(PlannedHost planned) => planned.Spec() is { } spec ? Decide(planned.Content(Path), spec) : null;

    private Verdict Decide(string text, HostSpec spec)
    {
        var values = KeyValues.Ini(text);
        var servers = values.GetValueOrDefault("Time\nNTP", "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var fallback = values.GetValueOrDefault("Time\nFallbackNTP", "the distribution's pool");
        var met = servers.Order(StringComparer.Ordinal).SequenceEqual(spec.NtpServers.Order(StringComparer.Ordinal)) && fallback.Length == 0;
        return Decide(met, $"NTP={string.Join(' ', servers)} FallbackNTP={fallback}");
    }
}
