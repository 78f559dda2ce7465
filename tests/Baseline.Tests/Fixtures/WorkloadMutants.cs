using System.Text.Json.Nodes;
using Baseline.Evidence;

namespace Baseline.Tests.Fixtures;

/// <summary>What can go wrong with images, containers and swarms. Most broken evidence is another real host's.</summary>
internal static class WorkloadMutants
{
    private static HostEvidence Hard => RecordedHost.Hardened.Evidence;

    private static HostEvidence Stock => RecordedHost.Stock.Evidence;

    private static HostEvidence Swarm => RecordedHost.SwarmHardened.Evidence;

    private static HostEvidence AppArmor => Container("AppArmorProfile", "\"docker-default\"").Info("SecurityOptions", """["name=apparmor","name=userns"]""");

    private static HostEvidence SeLinux => Container("ProcessLabel", "\"system_u:system_r:container_t:s0\"").Info("SecurityOptions", """["name=selinux","name=userns"]""");

    public static IEnumerable<(string Id, string What, HostEvidence Sound, HostEvidence Broken)> All =>
    [
        .. ((string[])["DKR-IMG-001", "DKR-IMG-002", "DKR-IMG-003", "DKR-IMG-004", "DKR-IMG-005", "DKR-IMG-006"]).Select(id => (id, "an image that is built so", Hard, Images(Stock))),
        .. ((string[])["DKR-IMG-007", "DKR-IMG-008", "DKR-IMG-009", "DKR-IMG-010", "DKR-MANUAL-001"]).Select(id => (id, "no histories", Hard, Hard.With(Probes.ImageHistories, ReadingStatus.Failed))),
        ("DKR-IMG-005", "a build argument", Hard, Step("RUN |1 API_KEY=abc /bin/sh -c make # buildkit")),
        ("DKR-IMG-005", "a variable that was taken out", Hard, ImageEnv("DB_PASSWORD=<redacted>")),
        ("DKR-IMG-004", "alpine's way", Hard, Step("RUN /bin/sh -c apk update # buildkit")),
        ("DKR-IMG-003", "BuildKit's way", Hard, Step("ADD https://example.com/x /x # buildkit")),
        ("DKR-IMG-006", "unsigned packages", Hard, Step("RUN /bin/sh -c apt-get install -y --allow-unauthenticated x")),
        ("DKR-IMG-011", "no containers", Hard, Hard.With(Probes.Containers, ReadingStatus.Denied)),
        ("DKR-CTR-026", "default", Hard, Container("NetworkMode", "\"default\"", "HostConfig")),
        ("DKR-CTR-026", "bridge", Hard, Container("NetworkMode", "\"bridge\"", "HostConfig")),
        ("DKR-CTR-027", "a token", Hard, Container("Env", """["API_TOKEN=<redacted>"]""", "Config")),
        ("DKR-CTR-027", "a password in an address", Hard, Container("Env", """["URL=https://u:<redacted>@x/"]""", "Config")),
        ("DKR-CTR-028", "unconfined", AppArmor, AppArmor.Json(Probes.Containers, c => c[0]!["AppArmorProfile"] = "unconfined")),
        ("DKR-CTR-028", "privileged", AppArmor, AppArmor.Json(Probes.Containers, c => c[0]!["HostConfig"]!["Privileged"] = true)),
        ("DKR-CTR-028", "no profile", AppArmor, AppArmor.Json(Probes.Containers, c => c[0]!["AppArmorProfile"] = "")),
        ("DKR-CTR-029", "switched off", SeLinux, SeLinux.Json(Probes.Containers, c => c[0]!["HostConfig"]!["SecurityOpt"] = new JsonArray("label=disable"))),
        ("DKR-CTR-029", "no label", SeLinux, SeLinux.Json(Probes.Containers, c => c[0]!["ProcessLabel"] = "")),
        ("DKR-CTR-030", "a limit of its own", Hard, Container("Ulimits", """[{"Name":"nofile","Soft":9,"Hard":9}]""", "HostConfig")),
        ("DKR-CTR-031", "nothing published", Hard, Container("PortBindings", "{}", "HostConfig")),
        ("DKR-CTR-032", "sshd", Hard, Stock),
        ("DKR-CTR-033", "a privileged session", Hard, Stock.Text(Probes.Execs, "\"privileged\":false", "\"privileged\":true")),
        ("DKR-CTR-034", "a session of root", Hard, Stock),
        ("DKR-CTR-035", "a stopped one", Hard, Stock),
        ("DKR-CTR-036", "the host's", Hard, Container("CgroupnsMode", "\"host\"", "HostConfig")),
        ("DKR-CTR-037", "a system folder", Hard, Volume("/etc", "bind")),
        ("DKR-CTR-037", "what holds a system folder", Hard, Volume("//", "ro,rbind")),
        ("DKR-CTR-037", "a runtime's socket", Hard, Volume("/run/user/1000/docker.sock", "bind")),
        ("DKR-ENGINE-011", "a container that keeps its records here", Hard, Container("LogConfig", """{"Type":"local"}""", "HostConfig")),
        ("DKR-ENGINE-011", "a container without records", Hard, Container("LogConfig", """{"Type":"none"}""", "HostConfig")),
        ("DKR-SWARM-001", "two managers", Swarm, Swarm.Json(Probes.SwarmNodes, n => n.AsArray().Add(n[0]!.DeepClone()))),
        ("DKR-SWARM-001", "nine managers", Swarm, Swarm.Json(Probes.SwarmNodes, n => Enumerable.Range(0, 8).ToList().ForEach(_ => n.AsArray().Add(n[0]!.DeepClone())))),
        ("DKR-SWARM-002", "another swarm", OneInterface, RecordedHost.Swarm.Evidence),
        ("DKR-SWARM-003", "another swarm", Swarm, RecordedHost.Swarm.Evidence),
        ("DKR-SWARM-004", "another swarm", Swarm, RecordedHost.Swarm.Evidence),
        ("DKR-SWARM-005", "another swarm", Swarm, RecordedHost.Swarm.Evidence),
        ("DKR-SWARM-006", "another swarm", Swarm, RecordedHost.Swarm.Evidence),
        ("DKR-SWARM-007", "another swarm", Swarm, RecordedHost.Swarm.Evidence),
        ("DKR-SWARM-008", "no certificate", Swarm, Swarm.Json(Probes.Swarm, s => s["TLSInfo"]!["TrustRoot"] = "x")),
        ("DKR-SWARM-009", "no listeners", Swarm, Swarm.With(Probes.Listeners, ReadingStatus.TimedOut)),
        ("DKR-MANUAL-002", "no name of the system", Hard, Hard.With(new FileProbe("/etc/os-release"), "x=y\n")),
        ("DKR-MANUAL-003", "nothing listens", Stock, Stock.With(Probes.Listeners, "")),
        ("DKR-MANUAL-004", "no daemon", Hard, Hard.With(Probes.DockerInfo, "{}")),
        ("DKR-MANUAL-005", "no containers", Hard, Hard.With(Probes.Containers, ReadingStatus.Failed)),
        ("DKR-MANUAL-006", "no volumes", Stock, Stock.With(Probes.Volumes, """{"Volumes":[]}""")),
    ];

    /// <summary>The gossip port of this Docker is on every address whatever --listen-addr says; a host whose ports are bound is made from it.</summary>
    private static HostEvidence OneInterface => Swarm.With(Probes.Listeners, "tcp LISTEN 0 4096 127.0.0.1:2377 0.0.0.0:* users:((\"dockerd\",pid=10,fd=20))\ntcp LISTEN 0 4096 127.0.0.1:7946 0.0.0.0:* users:((\"dockerd\",pid=10,fd=22))\n");

    private static HostEvidence Images(HostEvidence from) => Hard.With(Probes.Images, from[Probes.Images].Content).With(Probes.ImageHistories, from[Probes.ImageHistories].Content);

    private static HostEvidence Step(string step) => Hard.Json(Probes.ImageHistories, h => h.AsObject().First().Value!.AsArray().Insert(0, new JsonObject { ["CreatedBy"] = step }));

    private static HostEvidence ImageEnv(string variable) => Hard.Json(Probes.Images, i => i[0]!["Config"]!["Env"] = new JsonArray(variable));

    private static HostEvidence Volume(string device, string options) =>
        Hard.Json(Probes.Volumes, v => v["Volumes"]![0]!["Options"] = new JsonObject { ["type"] = "none", ["o"] = options, ["device"] = device });

    private static HostEvidence Container(string member, string json, string? part = null) =>
        Hard.Json(Probes.Containers, c => (part is null ? c[0]! : c[0]![part]!)[member] = JsonNode.Parse(json));
}
