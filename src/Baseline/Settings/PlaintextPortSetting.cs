using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>Nothing listens on 2375, the port of the Docker API without TLS, on any address.</summary>
public sealed record PlaintextPortSetting : EvidenceSetting
{
    public override IEnumerable<Probe> Probes => [Evidence.Probes.Listeners];

    public override string Describe() => "nothing listens on tcp 2375";

    protected override Verdict JudgeEvidence(JudgeContext context)
    {
        var all = Listeners.Parse(Read(context, Evidence.Probes.Listeners));
        if (all.IsEmpty) throw new EvidenceException("ss: no listener at all, not even sshd");
        var plain = all.Where(l => l is { Protocol: "tcp", Port: 2375 }).Select(l => l.ToString()).ToList();
        return Decide(plain.Count == 0, plain.Count == 0 ? "nothing" : string.Join(", ", plain));
    }
}
