using System.Collections.Immutable;
using Baseline.Controls;
using Baseline.Evidence;
using Baseline.Settings;
using static Baseline.Catalogue.Make;
using static Baseline.Catalogue.Sources;

namespace Baseline.Catalogue;

/// <summary>What CIS wants watched on a host that is not from this baseline: each path where there is one.</summary>
internal static class DockerAuditControls
{
    private const string Why = "What leaves no record cannot be found out afterwards.";
    private const string Impact = "A record for each access.";

    public static ImmutableArray<Control> List { get; } =
    [
        Watch("DKR-AUDIT-022", "Starts of the Docker daemon are recorded", "x", ["/usr/bin/dockerd", "/usr/sbin/dockerd"], "1.1.3"),
        Watch("DKR-AUDIT-023", "Changes to containerd's state are recorded", "wa", ["/run/containerd"], "1.1.4"),
        Found("DKR-AUDIT-024", "Changes to Docker's data are recorded", "the data root of docker info", AuditConditions.DataRoot, [Probes.DockerInfo], "1.1.5"),
        Found("DKR-AUDIT-025", "Changes to Docker's configuration folder are recorded", "the folder of the daemon's configuration file", AuditConditions.ConfigFolder, [Probes.Dockerd, Probes.DockerFiles], "1.1.6"),
        Watch("DKR-AUDIT-026", "Changes to docker.service are recorded", "wa", ["/etc/systemd/system/docker.service", "/lib/systemd/system/docker.service", "/usr/lib/systemd/system/docker.service"], "1.1.7"),
        Watch("DKR-AUDIT-027", "Uses of containerd's socket are recorded", "wa", ["/run/containerd/containerd.sock"], "1.1.8"),
        Watch("DKR-AUDIT-028", "Changes to docker.socket are recorded", "wa", ["/etc/systemd/system/docker.socket", "/lib/systemd/system/docker.socket", "/usr/lib/systemd/system/docker.socket"], "1.1.9"),
        Watch("DKR-AUDIT-029", "Changes to Docker's defaults file are recorded", "wa", ["/etc/default/docker"], "1.1.10"),
        Found("DKR-AUDIT-030", "Changes to the daemon's configuration file are recorded", "the configuration file that the daemon reads", AuditConditions.ConfigFile, [Probes.Dockerd, Probes.DockerFiles], "1.1.11"),
        Watch("DKR-AUDIT-031", "Changes to containerd's configuration are recorded", "wa", ["/etc/containerd/config.toml"], "1.1.12"),
        Watch("DKR-AUDIT-032", "Changes to Docker's sysconfig file are recorded", "wa", ["/etc/sysconfig/docker"], "1.1.13"),
        Watch("DKR-AUDIT-033", "Starts of containerd are recorded", "x", ["/usr/bin/containerd"], "1.1.14"),
        Watch("DKR-AUDIT-034", "Starts of containerd-shim are recorded", "x", ["/usr/bin/containerd-shim"], "1.1.15"),
        Watch("DKR-AUDIT-035", "Starts of containerd-shim-runc-v1 are recorded", "x", ["/usr/bin/containerd-shim-runc-v1"], "1.1.16"),
        Watch("DKR-AUDIT-036", "Starts of containerd-shim-runc-v2 are recorded", "x", ["/usr/bin/containerd-shim-runc-v2"], "1.1.17"),
        Watch("DKR-AUDIT-037", "Starts of runc are recorded", "x", ["/usr/bin/runc", "/usr/sbin/runc"], "1.1.18"),
    ];

    private static Control Found(string id, string title, string what, Func<JudgeContext, Outcome> condition, ImmutableArray<Probe> reads, string number) =>
        Observed(id, title, Severity.Medium, $"audit rule for {what}, wa", condition, [.. reads, Probes.AuditRules, Probes.AuditStatus],
            Why, "Add '-w PATH -p wa -k docker' to /etc/audit/rules.d and run: augenrules --load", Impact, Cis(number)) with
        { Needs = HostTraits.Foreign };

    private static Control Watch(string id, string title, string permissions, ImmutableArray<string> paths, string number) =>
        Control(id, title, Severity.Medium, new AuditPathsSetting(paths, permissions),
            Why, $"Add '-w {paths[0]} -p {permissions} -k docker' to /etc/audit/rules.d and run: augenrules --load", Impact, Cis(number)) with
        { Needs = HostTraits.Foreign };
}
