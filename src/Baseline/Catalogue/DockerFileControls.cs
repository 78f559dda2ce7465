using System.Collections.Immutable;
using Baseline.Controls;
using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Settings;
using static Baseline.Catalogue.Make;
using static Baseline.Catalogue.Sources;

namespace Baseline.Catalogue;

/// <summary>Files of a daemon that is not from this baseline: found by what the daemon runs with, not by fixed paths.</summary>
internal static class DockerFileControls
{
    private const string NoTls = "no daemon is told of such a file";

    public static ImmutableArray<Control> List { get; } =
    [
        Unit("DKR-FILE-027", "docker.service with all its drop-ins is root's", "docker.service", [.. Cis("3.1"), .. Cis("3.2")]),
        Unit("DKR-FILE-028", "docker.socket with all its drop-ins is root's", "docker.socket", [.. Cis("3.3"), .. Cis("3.4")]),
        Unit("DKR-FILE-029", "containerd.service with all its drop-ins is root's", "containerd.service", Man("systemd.unit(5)")),
        Named("DKR-FILE-030", "The daemon's configuration folder is its own", "0755", DockerFileConditions.ConfigFolder, "there is no such folder",
            "Whoever may write there replaces the configuration.", [.. Cis("3.5"), .. Cis("3.6")]),
        Role("DKR-FILE-031", "Certificates of registries are root's", "registry-cert", "0444", "no registry has certificates of its own",
            "Whoever may write one lets his own registry in.", [.. Cis("3.7"), .. Cis("3.8")]),
        Named("DKR-FILE-032", "The daemon's CA certificate is read-only", "0444", d => DockerFileConditions.Option("tlscacert", d), NoTls,
            "Whoever may write it lets his own certificates in.", [.. Cis("3.9"), .. Cis("3.10")]),
        Named("DKR-FILE-033", "The daemon's server certificate is read-only", "0444", d => DockerFileConditions.Option("tlscert", d), NoTls,
            "Whoever may write it locks everybody out.", [.. Cis("3.11"), .. Cis("3.12")]),
        Named("DKR-FILE-034", "The daemon's server key is its own", "0400", d => DockerFileConditions.Option("tlskey", d), NoTls,
            "With the key anyone on the path can be the daemon.", [.. Cis("3.13"), .. Cis("3.14")]),
        Observed("DKR-FILE-035", "The Docker socket is the daemon's and its group's", Severity.Critical, "root:docker or root:root, mode 0660 or stricter; of a rootless daemon its account's", DockerFileConditions.DockerSockets,
            [Probes.Dockerd, Probes.DockerFiles], "Whoever may write to it controls the daemon.", "Restart the daemon, and remove what changes the mode.", "None.", [.. Cis("3.15"), .. Cis("3.16")]) with { Needs = HostTraits.Foreign },
        Named("DKR-FILE-036", "The daemon's configuration file is root's", "0644", DockerFileConditions.ConfigFile, "no daemon has a configuration file",
            "Whoever may write it opens the API or takes every default back.", [.. Cis("3.17"), .. Cis("3.18")]),
        Control("DKR-FILE-037", "The sysconfig file is root's, if there is one", Severity.High, new FileSetting("/etc/sysconfig/docker", "regular file", "root", "root", "0644") { Optional = true },
            "A daemon that is started by such a unit takes its flags from it.", "Run: chown root:root /etc/sysconfig/docker && chmod 0644 /etc/sysconfig/docker", "None.", [.. Cis("3.21"), .. Cis("3.22")]),
        Role("DKR-FILE-038", "containerd's socket is root's", "containerd-socket", "0660", "no socket of containerd was found",
            "containerd runs containers without asking the Docker daemon.", [.. Cis("3.23"), .. Cis("3.24")]),
    ];

    private static Control Unit(string id, string title, string unit, ImmutableArray<Reference> references) =>
        Observed(id, title, Severity.High, "root:root, mode 0644 or stricter, also drop-ins and environment files", c => DockerFileConditions.Unit(unit, c), [Probes.DockerUnits],
            "Whoever may write one of these files decides what root starts, and with which flags.", "Run: chown root:root FILE && chmod 0644 FILE", "None.", references) with
        { Needs = HostTraits.Foreign | HostTraits.Rootful };

    private static Control Named(string id, string title, string limit, Func<DockerdProcess, IEnumerable<string>> paths, string none, string why, ImmutableArray<Reference> references) =>
        Files(id, title, limit, c => DockerFileConditions.Named(paths, limit, none, c), why, references);

    private static Control Role(string id, string title, string role, string limit, string none, string why, ImmutableArray<Reference> references) =>
        Files(id, title, limit, c => DockerFileConditions.OfRole(role, limit, none, c), why, references);

    private static Control Files(string id, string title, string limit, Func<JudgeContext, Outcome> condition, string why, ImmutableArray<Reference> references) =>
        Observed(id, title, Severity.High, $"root:root, or a rootless daemon's account; mode {limit} or stricter", condition, [Probes.Dockerd, Probes.DockerFiles],
            why, $"Run: chown root:root PATH && chmod {limit} PATH", "None.", references) with
        { Needs = HostTraits.Foreign };
}
