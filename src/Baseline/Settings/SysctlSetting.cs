using System.Collections.Immutable;
using Baseline.Evidence;
using Baseline.Hosts;
using Baseline.Parsing;
using Baseline.Plan;
using Baseline.Rendering;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>A kernel parameter, as the running kernel has it.</summary>
/// <param name="Key">Name with dots.</param>
/// <param name="Value">Value that is rendered.</param>
public sealed record SysctlSetting(string Key, string Value) : EvidenceSetting
{
    /// <summary>Other values that are at least as strict.</summary>
    public ImmutableArray<string> Also { get; init; } = [];

    /// <summary>The kernel may be built without it, and then the danger is absent too.</summary>
    public bool Optional { get; init; }

    /// <summary>Everybody may read it, so a kernel that does not show it does not have it, and the protection is off.</summary>
    public bool AbsentIsOff { get; init; }

    public override IEnumerable<Probe> Probes => [Evidence.Probes.Sysctl];

    public override void Render(HostSpec spec, ArtefactBuilder artefacts) => artefacts.Sysctl(Key, Value);

    public override string Describe() => $"{Key} = {string.Join(" or ", Also.Prepend(Value))}";

    protected override Verdict JudgeEvidence(JudgeContext context)
    {
        if (KeyValues.Sysctl(Read(context, Evidence.Probes.Sysctl)).TryGetValue(Key, out var found)) return Decide(Allowed(found), found);
        if (AbsentIsOff) return Decide(false, "the kernel does not have it");
        return Optional ? Verdict.NotApplicable($"the kernel has no {Key}") : throw new EvidenceException($"the kernel does not show {Key}");
    }

    protected override Verdict? JudgePlan(PlannedHost planned)
    {
        var found = "not set";
        // systemd-sysctl reads them in the order of their names, and the last one wins.
        foreach (var file in planned.Files.Values.Where(f => f.Path.StartsWith("/etc/sysctl.d/", StringComparison.Ordinal)))
        {
            if (KeyValues.Sysctl(file.Content).TryGetValue(Key, out var value)) found = value;
        }

        return Decide(Allowed(found), found);
    }

    private bool Allowed(string found) => found == Value || Also.Contains(found);
}
