using System.Collections.Immutable;
using System.Net;
using Baseline.Hosts;

namespace Baseline.Firewall;

/// <summary>The sets of the golden table: who administers, and where each kind of user may connect to.</summary>
internal static class GoldenSets
{
    public static ImmutableArray<NftSet> For(HostSpec spec) =>
    [
        .. Addresses("admin", spec.AdminCidrs),
        .. Addresses("dns", spec.DnsServers),
        .. Addresses("ntp", spec.NtpServers),
        .. Services("docker_out", spec.WorkloadEgress),
        .. Services("host_out", spec.HostEgress),
        .. DomainRule.Of(spec).SelectMany(Domain).DistinctBy(s => s.Name),
    ];

    private static IEnumerable<NftSet> Addresses(string name, IEnumerable<string> destinations)
    {
        var networks = Cidrs.Minimal(Parse(destinations));
        foreach (var v6 in new[] { false, true })
        {
            yield return new NftSet(Family(name, v6), Type(v6), 0, Canonical(networks.Where(n => Cidrs.IsV6(n) == v6).Select(Cidrs.Print)));
        }
    }

    private static IEnumerable<NftSet> Services(string name, IEnumerable<EgressRule> rules)
    {
        var byService = rules.GroupBy(r => (r.Protocol, r.Port))
            .SelectMany(g => Cidrs.Minimal(Parse(g.Select(r => r.Destination))).Select(n => (Network: n, g.Key.Protocol, g.Key.Port)))
            .ToList();
        foreach (var v6 in new[] { false, true })
        {
            var elements = byService.Where(s => Cidrs.IsV6(s.Network) == v6).Select(s => $"{Cidrs.Print(s.Network)} . {s.Protocol} . {s.Port}");
            yield return new NftSet(Family(name, v6), $"{Type(v6)} . inet_proto . inet_service", 0, Canonical(elements));
        }
    }

    private static IEnumerable<NftSet> Domain(DomainRule rule) =>
    [
        new(rule.Set4, Type(v6: false), DomainRule.TimeoutSeconds, []),
        new(rule.Set6, Type(v6: true), DomainRule.TimeoutSeconds, []),
    ];

    private static IEnumerable<IPNetwork> Parse(IEnumerable<string> destinations)
    {
        foreach (var destination in destinations)
        {
            if (Cidrs.TryParse(destination, out var network)) yield return network;
        }
    }

    private static ImmutableArray<string> Canonical(IEnumerable<string> elements) => [.. elements.Distinct().Order(StringComparer.Ordinal)];

    private static string Family(string name, bool v6) => name + (v6 ? "6" : "4");

    private static string Type(bool v6) => v6 ? "ipv6_addr" : "ipv4_addr";
}
