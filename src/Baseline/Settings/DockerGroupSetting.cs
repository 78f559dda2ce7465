using Baseline.Evidence;
using Baseline.Hosts;
using Baseline.Parsing;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>Nobody is in a group that controls a Docker daemon, neither by the member list nor as the primary group.</summary>
public sealed record DockerGroupSetting : EvidenceSetting
{
    private static readonly string[] Names = ["docker", NodeLayout.DockerUser];

    public override IEnumerable<Probe> Probes => [Evidence.Probes.Groups, Evidence.Probes.Accounts];

    public override string Describe() => "no members in the groups docker and dockerd but the Docker account itself";

    protected override Verdict JudgeEvidence(JudgeContext context)
    {
        var groups = Accounts.Groups(Read(context, Evidence.Probes.Groups)).Where(g => Names.Contains(g.Name)).ToList();
        var accounts = Accounts.Parse(Read(context, Evidence.Probes.Accounts));
        var members = groups.SelectMany(g => g.Members.Concat(accounts.Where(a => a.Gid == g.Gid).Select(a => a.Name)))
            .Where(m => m != NodeLayout.DockerUser).Distinct().Order(StringComparer.Ordinal).ToList();
        return Decide(members.Count == 0, members.Count == 0 ? "none" : string.Join(", ", members));
    }
}
