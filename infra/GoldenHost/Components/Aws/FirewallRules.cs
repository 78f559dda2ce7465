using System.Collections.Immutable;
using System.Net;
using GoldenHost.Settings;
using GoldenHost.Settings.Forms;

namespace GoldenHost.Components.Aws;

/// <summary>What a node's security group lets through: the outer fence around the node's own firewall, from the same settings. Pure.</summary>
public static class FirewallRules
{
    private const int Ssh = 22;

    /// <summary>Administrators to SSH and to the Docker API; nobody to anything else.</summary>
    public static ImmutableArray<FirewallRule> Ingress(StackSettings settings) => Distinct(
        from cidr in settings.AdminCidrs
        from service in new[] { (Port: Ssh, Name: "SSH"), (Port: Baseline.Hosts.NodeLayout.DockerPort, Name: "Docker API (TLS)") }
        select new FirewallRule(cidr, service.Port, "tcp", $"{service.Name} from administrators"));

    /// <summary>The collector, DNS, time, and the networks of the allow-lists.</summary>
    public static ImmutableArray<FirewallRule> Egress(StackSettings settings)
    {
        var rules = new List<FirewallRule>();
        if (settings.LogCollector?.Collector is { } collector) rules.Add(new FirewallRule(Single(collector.Address), collector.Port, "tcp", "Logs (TLS)"));
        // The cloud's own DNS and time servers are link-local, and security groups do not see them.
        foreach (var server in settings.DnsServers.Where(IsRouted))
        {
            rules.Add(new FirewallRule(Single(server), 53, "udp", "DNS"));
            rules.Add(new FirewallRule(Single(server), 53, "tcp", "DNS"));
        }

        rules.AddRange(settings.NtpServers.Where(IsRouted).Select(server => new FirewallRule(Single(server), 123, "udp", "Time")));
        foreach (var (egress, who) in settings.WorkloadEgress.Select(egress => (egress, "containers")).Concat(settings.HostEgress.Select(egress => (egress, "the host"))))
        {
            rules.AddRange(egress.Cidrs.Select(cidr => new FirewallRule(cidr, egress.Rule.Port, egress.Rule.Protocol, $"{egress.Rule.Destination} for {who}")));
        }

        return Distinct(rules);
    }

    private static ImmutableArray<FirewallRule> Distinct(IEnumerable<FirewallRule> rules) => [.. rules.DistinctBy(rule => rule.Name)];

    private static string Single(string address) => Networks.Single(IPAddress.Parse(address)).ToString();

    private static bool IsRouted(string address) => !Networks.IsLinkLocal(Networks.Single(IPAddress.Parse(address)));
}
