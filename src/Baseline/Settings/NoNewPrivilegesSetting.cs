using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>No process of any container gains privileges: by the container's own option, or by the daemon's default where it says nothing.</summary>
public sealed record NoNewPrivilegesSetting : EvidenceSetting
{
    public override IEnumerable<Probe> Probes => [Evidence.Probes.Containers, Evidence.Probes.Dockerd];

    public override string Describe() => "every container: no-new-privileges, by its own option or by the daemon's default";

    protected override Verdict JudgeEvidence(JudgeContext context)
    {
        var containers = ContainerFacts.Of(context);
        if (containers.IsEmpty) return Verdict.NotApplicable("the daemon has no containers");
        var daemons = Daemons.Of(context);
        var byDefault = daemons.All(d => DaemonOptions.Effective(d, "no-new-privileges").Flag() == true);
        if (byDefault) DaemonOptions.RequireKnown(daemons, "no-new-privileges");
        var wrong = containers.Where(c => !Holds(c, byDefault)).Select(c => c.Name).ToList();
        return Decide(wrong.Count == 0, wrong.Count == 0 ? $"{containers.Length} containers" : string.Join(", ", wrong)) with { Subjects = [.. wrong] };
    }

    private static bool Holds(ContainerFacts container, bool byDefault)
    {
        var said = container.SecurityOptions.LastOrDefault(o => o == "no-new-privileges" || o.StartsWith("no-new-privileges=", StringComparison.Ordinal));
        return !container.Privileged && (said is null ? byDefault : said is "no-new-privileges" or "no-new-privileges=true");
    }
}
