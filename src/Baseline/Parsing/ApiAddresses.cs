using Baseline.Evidence;
using Baseline.Settings;

namespace Baseline.Parsing;

/// <summary>
/// Where a daemon serves its API on TCP: the addresses that it was told, and with <c>-H fd://</c> also the sockets that
/// systemd made for it. Which those are neither flag nor file says (<c>ListenStream</c> of docker.socket does, as it was when the
/// socket was made), so the sockets themselves are asked: systemd keeps what it hands over, and both have it. What dockerd has alone is
/// what it was told, the swarm's ports, its metrics, and ports of containers.
/// </summary>
public static class ApiAddresses
{
    /// <summary>What has to be collected beside the daemons.</summary>
    public static CommandProbe Sockets => Probes.Listeners;

    /// <summary>The addresses, read one by one: whoever needs only to know that there is one does not need the sockets where one was told.</summary>
    /// <exception cref="EvidenceException">While they are read: the daemon's file or the sockets could not be read.</exception>
    public static IEnumerable<string> Of(JudgeContext context, DockerdProcess daemon)
    {
        foreach (var told in DaemonOptions.NetworkHosts(daemon)) yield return told;
        foreach (var handed in Handed(context, daemon)) yield return handed;
    }

    /// <summary>TCP sockets that systemd made for the daemon.</summary>
    /// <exception cref="EvidenceException">The sockets, or who has them, could not be read.</exception>
    public static IReadOnlyList<string> Handed(JudgeContext context, DockerdProcess daemon)
    {
        if (!DaemonOptions.TakesSockets(daemon)) return [];
        var all = context.Once(Sockets, () => Listeners.Parse(context.Read(Sockets))).Where(l => l.Protocol == "tcp").ToList();
        // To root only the kernel's own sockets belong to nobody.
        if (!SeesAllProcesses(context) && all.Find(l => l.Holders.IsEmpty) is { } nobodys)
            throw new EvidenceException($"ss: whose socket {nobodys} is was not to be seen, and dockerd takes its own from systemd (-H fd://); judge as root, or with sudo");
        return [.. all.Where(l => l.Holders.Any(h => h.Pid == daemon.Pid) && l.Holders.Any(h => h.Pid == 1 || h.Process == "systemd")).Select(l => l.ToString())];
    }

    private static bool SeesAllProcesses(JudgeContext context) =>
        context.Evidence[Probes.Identity] is { Status: ReadingStatus.Read } identity && KeyValues.Lines(identity.Content).Any(l => l is "privilege=root" or "privilege=sudo");
}
