using Baseline.Controls;
using Baseline.Parsing;
using Baseline.Settings;

namespace Baseline.Evidence;

/// <summary>Which kind of host the evidence is from. What cannot be read is no fact: it throws, and the control becomes an Error.</summary>
public static class HostFacts
{
    /// <summary>Digest of the baseline that a golden host was made from.</summary>
    public static FileProbe Marker { get; } = new("/etc/golden/baseline");

    private const HostTraits ByMarker = HostTraits.Golden | HostTraits.Foreign;
    private const HostTraits ByInfo = HostTraits.Rootful | HostTraits.Rootless | HostTraits.Swarm | HostTraits.SwarmManager;

    private static readonly (HostTraits Trait, string Words)[] Words =
    [
        (HostTraits.Golden, "made from this baseline"),
        (HostTraits.Foreign, "not made from this baseline"),
        (HostTraits.Rootful, "whose daemon runs as root"),
        (HostTraits.Rootless, "whose daemon runs rootless"),
        (HostTraits.Swarm, "in a swarm"),
        (HostTraits.SwarmManager, "that manage a swarm"),
        (HostTraits.TcpApi, "whose daemon listens on the network"),
    ];

    /// <summary>The hosts that have the traits, for people: "hosts not made from this baseline, whose daemon runs as root".</summary>
    public static string Describe(HostTraits traits) =>
        traits == HostTraits.None ? "every host" : $"hosts {string.Join(", ", Words.Where(w => traits.HasFlag(w.Trait)).Select(w => w.Words))}";

    /// <summary>The evidence by which traits are known.</summary>
    public static IEnumerable<Probe> Probes(HostTraits traits)
    {
        if ((traits & ByMarker) != 0) yield return Marker;
        if ((traits & ByInfo) != 0) yield return Evidence.Probes.DockerInfo;
        if (!traits.HasFlag(HostTraits.TcpApi)) yield break;
        yield return Evidence.Probes.Dockerd;
        yield return ApiAddresses.Sockets;
    }

    /// <summary>Why a host lacks one of the traits; <c>null</c> when it has them all.</summary>
    /// <exception cref="EvidenceException">It cannot be told.</exception>
    public static string? Lacks(HostTraits traits, JudgeContext context)
    {
        if ((traits & ByMarker) != 0)
        {
            var golden = IsGolden(context);
            if (traits.HasFlag(HostTraits.Golden) && !golden) return $"not made from this baseline: the host has no {Marker.Path}";
            if (traits.HasFlag(HostTraits.Foreign) && golden) return "made from this baseline, which has a stricter control of its own for this";
        }

        if ((traits & ByInfo) != 0)
        {
            var info = DockerInfo.Of(context);
            if (traits.HasFlag(HostTraits.Rootful) && info.IsRootless) return "the Docker daemon does not run as root";
            if (traits.HasFlag(HostTraits.Rootless) && !info.IsRootless) return "the Docker daemon runs as root";
            if (traits.HasFlag(HostTraits.Swarm) && !info.InSwarm) return "swarm mode is off";
            if (traits.HasFlag(HostTraits.SwarmManager) && !info.ManagesSwarm) return info.InSwarm ? "this node does not manage its swarm" : "swarm mode is off";
        }

        return traits.HasFlag(HostTraits.TcpApi) && !Daemons.Of(context).Any(d => ApiAddresses.Of(context, d).Any())
            ? "the Docker daemon does not listen on the network" : null;
    }

    private static bool IsGolden(JudgeContext context) => context.Spec is not null || context.ReadOrAbsent(Marker) is not null;
}
