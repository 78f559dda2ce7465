using System.Text.RegularExpressions;
using Baseline.Parsing;
using Baseline.Settings;

namespace Baseline.Catalogue;

/// <summary>Which containers have the socket of a container runtime: at the places where it usually is, and where the daemon was told to have it.</summary>
internal static partial class RuntimeSockets
{
    private const string Unix = "unix://";

    private static readonly string[] Usual =
    [
        "/run/docker.sock", "/var/run/docker.sock", "/run/user/900/docker.sock", "/run/containerd/containerd.sock", "/var/run/containerd/containerd.sock",
        "/run/docker/containerd/containerd.sock", "/run/user/900/docker/containerd/containerd.sock", "/run/podman/podman.sock", "/run/crio/crio.sock",
    ];

    /// <summary>At the places where it usually is: what a container alone tells.</summary>
    public static string? Mounted(ContainerFacts c) => Mounted(c, []);

    /// <summary>Also where the host's daemons have theirs.</summary>
    /// <exception cref="EvidenceException">It is not known where, and no container has one at the usual places.</exception>
    public static Func<ContainerFacts, string?> Mounted(JudgeContext context)
    {
        try
        {
            var own = Daemons.Of(context).SelectMany(d => DaemonOptions.Effective(d, "hosts").Items()).Select(h => h.Text() ?? "")
                .Where(h => h.StartsWith(Unix, StringComparison.Ordinal)).Select(h => Real(h[Unix.Length..])).ToList();
            return c => Mounted(c, own);
        }
        catch (EvidenceException) when (ContainerFacts.Of(context).Any(c => Mounted(c) is not null))
        {
            return Mounted;
        }
    }

    private static string? Mounted(ContainerFacts c, IReadOnlyList<string> own) => ContainerConditions.Join(c.Binds.Select(b => b.Source).Where(source =>
        IsUsual(source) || own.Any(s => ContainerConditions.Inside(s, Real(source)))));

    /// <summary>Whether a clean absolute path is where a runtime usually has its socket, a folder that holds it, or is named like one.</summary>
    public static bool IsUsual(string path) =>
        Usual.Any(s => ContainerConditions.Inside(s, OfAnyUser(path))) || (path.EndsWith(".sock", StringComparison.Ordinal) && path.Contains("docker", StringComparison.Ordinal));

    // /var/run is a link to /run.
    private static string Real(string path) => path.StartsWith("/var/run/", StringComparison.Ordinal) ? path[4..] : path;

    /// <summary>A path of some account's runtime folder as one of the Docker account's.</summary>
    private static string OfAnyUser(string path) => RuntimeFolder().Replace(path, "/run/user/900");

    [GeneratedRegex("^(/var)?/run/user/[0-9]+(?=/|$)")]
    private static partial Regex RuntimeFolder();
}
