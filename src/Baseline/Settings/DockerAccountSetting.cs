using Baseline.Evidence;
using Baseline.Hosts;
using Baseline.Parsing;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>The Docker account: its own id and group, no login shell, its home on the data disk.</summary>
public sealed record DockerAccountSetting : EvidenceSetting
{
    public override IEnumerable<Probe> Probes => [Evidence.Probes.Accounts];

    public override string Describe() => $"account {NodeLayout.DockerUser}: uid {NodeLayout.DockerUid}, home {NodeLayout.DockerHome}, no login shell";

    protected override Verdict JudgeEvidence(JudgeContext context)
    {
        var accounts = Accounts.Parse(Read(context, Evidence.Probes.Accounts));
        var named = accounts.Where(a => a.Name == NodeLayout.DockerUser || a.Uid == NodeLayout.DockerUid).ToList();
        var found = named.Count == 0 ? "no such account" : string.Join("; ", named.Select(a => $"{a.Name} uid {a.Uid} gid {a.Gid} home {a.Home} shell {a.Shell}"));
        return Decide(named is [{ Name: NodeLayout.DockerUser, Uid: NodeLayout.DockerUid, Gid: NodeLayout.DockerUid, Home: NodeLayout.DockerHome, CanLogIn: false }], found);
    }
}
