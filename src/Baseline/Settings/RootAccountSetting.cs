using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>User id 0 belongs to root alone.</summary>
public sealed record RootAccountSetting : EvidenceSetting
{
    public override IEnumerable<Probe> Probes => [Evidence.Probes.Accounts];

    public override string Describe() => "uid 0: root alone";

    protected override Verdict JudgeEvidence(JudgeContext context)
    {
        var zero = Accounts.Parse(Read(context, Evidence.Probes.Accounts)).Where(a => a.Uid == 0).Select(a => a.Name).ToList();
        return Decide(zero is ["root"], zero.Count == 0 ? "no account with uid 0" : string.Join(", ", zero));
    }
}
