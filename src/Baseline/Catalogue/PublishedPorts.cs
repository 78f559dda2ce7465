using System.Net;
using System.Text.Json.Nodes;
using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Settings;

namespace Baseline.Catalogue;

/// <summary>Ports of containers that the host's network leads to.</summary>
internal static class PublishedPorts
{
    private const string BindingOption = "com.docker.network.bridge.host_binding_ipv4";

    /// <summary>
    /// As the container asks for them. The port is a number, a range, or empty where the daemon takes one; the address is empty
    /// where the daemon chooses.
    /// </summary>
    public static IEnumerable<(string Address, string Port, string Target)> Of(ContainerFacts c)
    {
        var bindings = c.Host.At("PortBindings") as JsonObject ?? [];
        var named = bindings.SelectMany(b => b.Value.Items().Select(p => (p.At("HostIp").Text() ?? "", p.At("HostPort").Text() ?? "", b.Key)));
        var exposed = c.Host.At("PublishAllPorts").Flag() == true && c.Inspect["Config"].At("ExposedPorts") is JsonObject ports ? ports.Select(p => p.Key) : [];
        return named.Concat(exposed.Where(e => !bindings.ContainsKey(e)).Select(e => ("", "", e)));
    }

    /// <summary>Those on every address: what a container alone tells. One that does not run has no addresses, so its ports could be anywhere.</summary>
    public static string? Everywhere(ContainerFacts c) => Everywhere(c, []);

    /// <summary>
    /// For one that does not run, its network says which address it would get. The daemon's option <c>ip</c> is that of the default
    /// bridge and of no other network, so the networks are asked and not the daemon's options.
    /// </summary>
    /// <exception cref="EvidenceException">The networks could not be read.</exception>
    public static Func<ContainerFacts, string?> Everywhere(JudgeContext context)
    {
        var networks = Json.Array(context.Read(Probes.Networks), "docker networks");
        if (networks.Count == 0) throw new EvidenceException("docker networks: there is none, and every daemon has some");
        var bound = networks
            .Where(n => n.At("Options", BindingOption).Text() is { } address && !IsEverywhere(address))
            .SelectMany(n => new[] { n.At("Name").Text(), n.At("Id").Text() }).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return c => Everywhere(c, bound);
    }

    private static string? Everywhere(ContainerFacts c, HashSet<string> bound) => ContainerConditions.Join(Of(c)
        .Where(p => p.Address.Length > 0 ? IsEverywhere(p.Address) : IsChosenEverywhere(c, p.Target, bound))
        .Select(p => p.Port.Length > 0 ? $"{p.Address}:{p.Port}" : $"any port for {p.Target}"));

    private static bool IsChosenEverywhere(ContainerFacts c, string target, HashSet<string> bound)
    {
        var real = c.Inspect["NetworkSettings"].At("Ports", target).Items().Select(p => p.At("HostIp").Text() ?? "").ToList();
        if (real.Count > 0) return real.Any(IsEverywhere);
        var network = c.Host.At("NetworkMode").Text() ?? "";
        return !bound.Contains(network is "default" ? "bridge" : network);
    }

    private static bool IsEverywhere(string address) =>
        address.Length == 0 || (IPAddress.TryParse(address, out var ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any)));
}
