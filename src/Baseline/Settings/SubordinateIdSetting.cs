using Baseline.Evidence;
using Baseline.Hosts;
using Baseline.Parsing;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>The Docker account has one range of subordinate ids, which touches no account and no other range.</summary>
/// <param name="Path"><c>/etc/subuid</c> or <c>/etc/subgid</c>.</param>
public sealed record SubordinateIdSetting(string Path) : EvidenceSetting
{
    public override IEnumerable<Probe> Probes => [new FileProbe(Path), Evidence.Probes.Accounts];

    public override string Describe() => $"{Path}: {NodeLayout.DockerUser}:{NodeLayout.SubIdFirst}:{NodeLayout.SubIdCount}, overlapping nothing";

    protected override Verdict JudgeEvidence(JudgeContext context)
    {
        var ranges = Accounts.SubordinateIds(Read(context, new FileProbe(Path)));
        var accounts = Accounts.Parse(Read(context, Evidence.Probes.Accounts));
        var mine = ranges.Where(r => r.Name is NodeLayout.DockerUser or "900").ToList();
        if (mine is not [(NodeLayout.DockerUser, NodeLayout.SubIdFirst, NodeLayout.SubIdCount)])
            return Decide(false, mine.Count == 0 ? "no range" : string.Join(", ", mine.Select(m => $"{m.First}:{m.Count}")));
        long end = NodeLayout.SubIdFirst + NodeLayout.SubIdCount;
        var overlap = ranges.Where(r => r.Name != NodeLayout.DockerUser && r.First < end && (long)r.First + r.Count > NodeLayout.SubIdFirst).Select(r => r.Name)
            .Concat(accounts.Where(a => a.Uid >= NodeLayout.SubIdFirst && a.Uid < end).Select(a => a.Name)).ToList();
        return Decide(overlap.Count == 0, overlap.Count == 0 ? "one range of its own" : $"shared with {string.Join(", ", overlap)}");
    }
}
