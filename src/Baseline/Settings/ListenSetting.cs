using Baseline.Evidence;
using Baseline.Hosts;
using Baseline.Parsing;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>Nothing listens on the network but SSH, the Docker API and the ports that containers publish through rootlesskit.</summary>
public sealed record ListenSetting : EvidenceSetting
{
    // Answers to the host's own DHCP questions come here.
    private static readonly int[] Client = [68, 546];

    // Lowest port that the kernel gives out by itself: net.ipv4.ip_local_port_range.
    private const int FirstEphemeralPort = 32768;

    public override IEnumerable<Probe> Probes => [Evidence.Probes.Listeners];

    public override string Describe() => $"listening on the network: sshd on 22, rootlesskit on {NodeLayout.DockerPort} and published ports";

    protected override Verdict JudgeEvidence(JudgeContext context)
    {
        var all = Listeners.Parse(Read(context, Evidence.Probes.Listeners));
        // SSH brought this evidence, so a list without it is not the whole list.
        if (all.IsEmpty) throw new EvidenceException("ss: no listener at all, not even sshd");
        var others = all.Where(l => !l.IsLocal && !Allowed(l)).Select(l => l.ToString()).Distinct().ToList();
        return Decide(others.Count == 0, others.Count == 0 ? $"{all.Count(l => !l.IsLocal)} sockets" : string.Join(", ", others));
    }

    private static bool Allowed(Listener l) => l switch
    {
        { Protocol: "tcp", Port: 22 } => l.IsOnlyOf("sshd", "systemd"),
        { Protocol: "udp" } when Client.Contains(l.Port) => l.IsOnlyOf("systemd-network", "systemd-networkd", "systemd-networ", "dhcpcd", "dhclient"),
        // The answers to its questions come back to a port of the moment; the kernel cuts the name to 15 characters.
        { Protocol: "udp", Port: >= FirstEphemeralPort } when l.IsOnlyOf("systemd-timesyn") => true,
        _ => l.IsOnlyOf("rootlesskit"),
    };
}
