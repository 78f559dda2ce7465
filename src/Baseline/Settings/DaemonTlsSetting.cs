using System.Text.Json.Nodes;
using Baseline.Evidence;
using Baseline.Hosts;
using Baseline.Parsing;
using Baseline.Plan;
using Baseline.Rendering;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>Every TCP listener of the daemon verifies client certificates; where they come from (flag or file) does not matter.</summary>
public sealed record DaemonTlsSetting : EvidenceSetting
{
    private static readonly string[] Files = ["tlscacert", "tlscert", "tlskey"];

    public override IEnumerable<Probe> Probes => [Evidence.Probes.Dockerd, ApiAddresses.Sockets];

    public override void Render(HostSpec spec, ArtefactBuilder artefacts)
    {
        artefacts.DaemonOption("hosts", $"[\"unix://{NodeLayout.DockerSocket}\",\"tcp://127.0.0.1:{NodeLayout.DockerPort}\"]");
        artefacts.DaemonOption("tls", "true");
        artefacts.DaemonOption("tlsverify", "true");
        artefacts.DaemonOption("tlscacert", $"\"{NodeLayout.DockerTls}/ca.pem\"");
        artefacts.DaemonOption("tlscert", $"\"{NodeLayout.DockerTls}/server.pem\"");
        artefacts.DaemonOption("tlskey", $"\"{NodeLayout.DockerTls}/server.key\"");
    }

    public override string Describe() => "no TCP listener without tlsverify and its three files";

    protected override Verdict JudgeEvidence(JudgeContext context)
    {
        var daemons = Daemons.Of(context);
        // What is wrong by what the daemons were told is wrong, whether or not their other sockets can be seen.
        var wrong = daemons.Select(p => Judged(p, DaemonOptions.NetworkHosts(p))).Concat(daemons.Select(All)).FirstOrDefault(v => v.Status != VerdictStatus.Pass);
        if (wrong is not null) return wrong;
        DaemonOptions.RequireKnown(daemons, "hosts");
        return All(daemons[0]);

        Verdict All(DockerdProcess process) => Judged(process, [.. ApiAddresses.Of(context, process)]);

        Verdict Judged(DockerdProcess process, IReadOnlyList<string> network) => Decide(key => DaemonOptions.Effective(process, key), network);
    }

    protected override Verdict? JudgePlan(PlannedHost planned)
    {
        var config = Json.Object(planned.Content(NodeLayout.DaemonJson), NodeLayout.DaemonJson);
        return Decide(key => config[key], DaemonOptions.NetworkHosts(config["hosts"]));
    }

    private Verdict Decide(Func<string, JsonNode?> option, IReadOnlyList<string> network)
    {
        var verified = option("tlsverify").Flag() == true;
        var missing = Files.Where(f => string.IsNullOrEmpty(option(f).Text())).ToList();
        var found = network.Count == 0 ? "no TCP listener" : $"{string.Join(", ", network.Select(Excerpt.Of))}, tlsverify {(verified ? "on" : "off")}";
        return Decide(network.Count == 0 || (verified && missing.Count == 0), found, missing.Count > 0 && verified ? $"not set: {string.Join(", ", missing)}" : "");
    }
}
