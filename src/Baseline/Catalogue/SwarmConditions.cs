using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Settings;

namespace Baseline.Catalogue;

/// <summary>Conditions on a swarm, as one of its managers or a node of it shows them.</summary>
internal static class SwarmConditions
{
    /// <summary>Raft needs a majority, so an even number adds a machine to attack and no safety; more than seven slow every change down.</summary>
    public const int MostManagers = 7;

    /// <summary>Docker's own default.</summary>
    public const int MostCertificateDays = 90;

    // Management and gossip. The kernel's own VXLAN port has no process and always is on every address: the firewall has to hold it.
    private static readonly int[] Ports = [2377, 7946];

    private const int DataPort = 4789;

    public static Outcome Managers(JudgeContext context)
    {
        var nodes = Json.Array(context.Read(Probes.SwarmNodes), "docker nodes");
        var managers = nodes.Count(n => n.At("Spec", "Role").Text() == "manager");
        if (managers == 0) throw new EvidenceException("docker nodes: a swarm without manager");
        var found = string.Create(CultureInfo.InvariantCulture, $"{managers} managers of {nodes.Count} nodes");
        return managers <= MostManagers && managers % 2 == 1 ? Outcome.Pass(found) : Outcome.Fail(found);
    }

    /// <summary>Ports of the swarm are bound to one address each.</summary>
    public static Outcome OneInterface(JudgeContext context)
    {
        var all = Listeners.Parse(context.Read(Probes.Listeners));
        var wide = all.Where(l => Ports.Contains(l.Port) && l.Address is ("*" or "0.0.0.0" or "::")).Select(l => l.ToString()).Distinct().ToList();
        if (!all.Any(l => l.Port == 7946)) throw new EvidenceException("ss: nothing listens on 7946, on which every node of a swarm does");
        return Outcome.PassUnless([.. wide.Select(Excerpt.Of)], "one address each");
    }

    public static Outcome EncryptedOverlays(JudgeContext context)
    {
        var networks = Json.Array(context.Read(Probes.Networks), "docker networks");
        // bridge, host and none cannot be removed.
        if (networks.Count == 0) throw new EvidenceException("docker networks: a daemon without networks");
        var overlays = networks.Where(n => n.At("Driver").Text() == "overlay").ToList();
        // Since an empty value switches it on, presence is what counts.
        var plain = overlays.Where(n => n.At("Options") is not JsonObject options || !options.ContainsKey("encrypted")).Select(n => Excerpt.Of(n.At("Name").Text() ?? "(no name)")).ToList();
        return Outcome.PassUnless(plain, string.Create(CultureInfo.InvariantCulture, $"{overlays.Count} overlay networks"));
    }

    public static Outcome AutoLock(JudgeContext context) =>
        Swarm(context).At("Spec", "EncryptionConfig", "AutoLockManagers").Flag() == true ? Outcome.Pass("on") : Outcome.Fail("off");

    public static Outcome KeyRotation(JudgeContext context) => Swarm(context).At("Spec", "EncryptionConfig", "AutoLockManagers").Flag() == true
        ? Outcome.Manual($"swarm last changed {Day(Swarm(context).At("UpdatedAt").Text())}", "when the unlock key was last rotated is not recorded; rotate it with: docker swarm unlock-key --rotate")
        : Outcome.NotApplicable("autolock is off, so there is no key to rotate");

    public static Outcome CertificateExpiry(JudgeContext context)
    {
        var nanoseconds = Swarm(context).At("Spec", "CAConfig", "NodeCertExpiry").Number() ?? throw new EvidenceException("docker swarm has no NodeCertExpiry");
        var time = TimeSpan.FromMicroseconds(nanoseconds / 1000.0);
        var found = string.Create(CultureInfo.InvariantCulture, $"{time.TotalDays:0.#} days");
        return time <= TimeSpan.FromDays(MostCertificateDays) ? Outcome.Pass(found) : Outcome.Fail(found);
    }

    public static Outcome Authority(JudgeContext context)
    {
        var pem = Swarm(context).At("TLSInfo", "TrustRoot").Text() ?? throw new EvidenceException("docker swarm has no TrustRoot");
        var roots = Certificates.Parse(pem, "TrustRoot");
        try
        {
            var since = roots.Max(r => r.NotBefore.ToUniversalTime());
            return Outcome.Manual($"CA since {since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", "how often it has to change is a decision of people; rotate it with: docker swarm ca --rotate");
        }
        catch (CryptographicException malformed)
        {
            throw new EvidenceException($"TrustRoot: {Excerpt.Of(malformed.Message)}", malformed);
        }
        finally
        {
            foreach (var root in roots) root.Dispose();
        }
    }

    public static Outcome SeparatePlanes(JudgeContext context)
    {
        var address = DockerInfo.Of(context).Info["Swarm"].At("NodeAddr").Text() ?? "";
        var data = Listeners.Parse(context.Read(Probes.Listeners)).Where(l => Ports.Contains(l.Port) || l.Port == DataPort).Select(l => l.ToString()).Distinct();
        return Outcome.Manual(Excerpt.Of($"node address {address}; {string.Join(", ", data)}"), "the API does not tell the address of the data plane; compare the interface with --data-path-addr of docker swarm init or join");
    }

    private static JsonObject Swarm(JudgeContext context) => context.Once(Probes.Swarm, () => Json.Object(context.Read(Probes.Swarm), "docker swarm"));

    private static string Day(string? time) => time is { Length: >= 10 } ? Excerpt.Of(time[..10]) : "at an unknown time";
}
