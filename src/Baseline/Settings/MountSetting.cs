using System.Collections.Immutable;
using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Plan;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>A path is a filesystem of its own on its own block device, with mount options.</summary>
/// <param name="Target">Mount point.</param>
/// <param name="Options">Options that are wanted, comma-separated; more are fine. Empty: only that it is its own.</param>
/// <param name="Unit">Mount unit file that the plan is judged by.</param>
public sealed record MountSetting(string Target, string Options, string Unit) : EvidenceSetting
{
    public override IEnumerable<Probe> Probes => [Evidence.Probes.Mounts];

    public override string Describe() => Options.Length == 0 ? $"{Target} on a block device of its own" : $"{Target} mounted {Options}";

    protected override Verdict JudgeEvidence(JudgeContext context)
    {
        var mounts = Mounts.Parse(Read(context, Evidence.Probes.Mounts));
        // Of several at one place, the last covers the others.
        if (mounts.LastOrDefault(m => m.Target == Target) is not { } mount) return Decide(false, "not a mount point");
        // A bind mount of a folder says source[/folder]; a device that is mounted elsewhere too is not dedicated.
        var root = mounts.FirstOrDefault(m => m.Target == "/")?.Source;
        var own = mount.Source.StartsWith("/dev/", StringComparison.Ordinal) && !mount.Source.Contains('[', StringComparison.Ordinal) && mount.Source != root;
        return own ? Decide(mount.Options, mount.Source) : Decide(false, $"{mount.Source} is not a device of its own");
    }

    protected override Verdict? JudgePlan(PlannedHost planned)
    {
        var unit = KeyValues.Ini(planned.Content(Unit));
        if (unit.GetValueOrDefault("Mount\nWhere") != Target) return Decide(false, $"mounts {unit.GetValueOrDefault("Mount\nWhere", "nothing")}");
        return Decide([.. unit.GetValueOrDefault("Mount\nOptions", "").Split(',')], unit.GetValueOrDefault("Mount\nWhat", ""));
    }

    private Verdict Decide(ImmutableSortedSet<string> options, string source)
    {
        var missing = Options.Split(',', StringSplitOptions.RemoveEmptyEntries).Where(o => !options.Contains(o)).ToList();
        return Decide(missing.Count == 0 && source.StartsWith("/dev/", StringComparison.Ordinal), $"{source} {string.Join(',', options)}", missing.Count == 0 ? "" : $"lacks {string.Join(", ", missing)}");
    }
}
