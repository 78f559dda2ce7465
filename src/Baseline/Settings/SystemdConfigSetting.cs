using Baseline.Evidence;
using Baseline.Hosts;
using Baseline.Parsing;
using Baseline.Plan;
using Baseline.Rendering;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>A key of a systemd component's configuration, with all its drop-ins applied.</summary>
/// <param name="Component"><c>journald</c>, <c>timesyncd</c> …</param>
/// <param name="Section">Section without brackets.</param>
/// <param name="Key">Key.</param>
/// <param name="Value">Value that is wanted.</param>
/// <param name="Default">What systemd takes when nothing is set; <c>null</c> when unset is not good enough.</param>
public sealed record SystemdConfigSetting(string Component, string Section, string Key, string Value, string? Default = null) : EvidenceSetting
{
    /// <summary>The drop-in with all keys of a component. Last in the order of names, because systemd lets the last one win
    /// over all folders, and Debian's rsyslog brings a <c>syslog.conf</c> for journald.</summary>
    public static string DropIn(string component) => $"/etc/systemd/{component}.conf.d/zz-golden.conf";

    public string Path => DropIn(Component);

    public override IEnumerable<Probe> Probes => [Evidence.Probes.SystemdConfig(Component)];

    public override void Render(HostSpec spec, ArtefactBuilder artefacts) => artefacts.IniOption(Path, Section, Key, Value);

    public override string Describe() => $"{Component}: [{Section}] {Key}={Value}";

    protected override Verdict JudgeEvidence(JudgeContext context) => Decide(Read(context, Evidence.Probes.SystemdConfig(Component)));

    protected override Verdict? JudgePlan(PlannedHost planned) => Decide(planned.Content(Path));

    private Verdict Decide(string text)
    {
        var found = KeyValues.Ini(text).GetValueOrDefault($"{Section}\n{Key}") ?? Default;
        return Decide(found is not null && string.Equals(found, Value, StringComparison.OrdinalIgnoreCase), found ?? "not set");
    }
}
