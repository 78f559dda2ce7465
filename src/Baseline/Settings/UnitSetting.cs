using Baseline.Evidence;
using Baseline.Hosts;
using Baseline.Parsing;
using Baseline.Plan;
using Baseline.Rendering;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>A systemd unit and its state.</summary>
/// <param name="Unit">Full name, with suffix; one of <see cref="GoldenUnits"/>.</param>
/// <param name="State">What is wanted.</param>
/// <param name="OfDockerAccount">A unit of the Docker account's own manager.</param>
public sealed record UnitSetting(string Unit, UnitState State, bool OfDockerAccount = false) : EvidenceSetting
{
    private const string Masks = "/etc/golden/units.masked";
    private const string Enables = "/etc/golden/units.enabled";

    public override IEnumerable<Probe> Probes => [OfDockerAccount ? Evidence.Probes.UserUnits : Evidence.Probes.Units];

    public override void Render(HostSpec spec, ArtefactBuilder artefacts)
    {
        if (State == UnitState.Masked) artefacts.MaskUnit(Unit);
        else if (State == UnitState.Running && !OfDockerAccount) artefacts.EnableUnit(Unit);
    }

    public override string Describe() => State switch
    {
        UnitState.Running => $"{Unit} enabled and active",
        UnitState.Active => $"{Unit} active",
        _ => $"{Unit} masked or not installed",
    };

    protected override Verdict JudgeEvidence(JudgeContext context)
    {
        var units = KeyValues.Units(Read(context, OfDockerAccount ? Evidence.Probes.UserUnits : Evidence.Probes.Units));
        if (!units.TryGetValue(Unit, out var unit)) throw new EvidenceException($"systemctl did not report {Unit}");
        string Get(string key) => unit.TryGetValue(key, out var value) ? value : throw new EvidenceException($"systemctl did not report {key} of {Unit}");
        var (load, active, file) = (Get("LoadState"), Get("ActiveState"), Get("UnitFileState"));
        var met = State switch
        {
            UnitState.Masked => load is "masked" or "not-found" && active is "inactive" or "failed",
            UnitState.Active => active == "active",
            _ => active == "active" && file is "enabled" or "enabled-runtime" or "static" or "alias",
        };
        return Decide(met, $"{load}, {active}, {(file.Length == 0 ? "no unit file" : file)}");
    }

    protected override Verdict? JudgePlan(PlannedHost planned)
    {
        if (State == UnitState.Active || OfDockerAccount) return null;
        var list = State == UnitState.Masked ? Masks : Enables;
        var listed = KeyValues.Lines(planned.Content(list)).Contains(Unit);
        return Decide(listed, listed ? $"listed in {list}" : $"not listed in {list}");
    }
}
