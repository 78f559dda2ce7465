using System.Collections.Immutable;
using Baseline.Hosts;

namespace Baseline.Firewall;

/// <summary>
/// The firewall of a golden host: default drop in all three directions, outgoing traffic by user id. In rootless
/// mode everything that containers send leaves through sockets of the Docker account, so <c>meta skuid</c> tells
/// workloads from the host.
/// </summary>
public static class GoldenRuleset
{
    public const string Metadata4 = "169.254.169.254";
    public const string Metadata6 = "fd00:ec2::254";

    /// <summary>Accounts whose ids differ from image to image.</summary>
    public static ImmutableArray<string> NamedAccounts { get; } = ["_apt", "dnsmasq", "systemd-network", "systemd-timesync"];

    /// <param name="spec">Whom to let in, and where to.</param>
    /// <param name="account">How an account is written: quoted in the file, its number in the kernel.</param>
    public static NftTable For(HostSpec spec, Func<string, string> account) => new(
        "inet",
        NodeLayout.FirewallTable,
        GoldenSets.For(spec),
        [
            Base("input", Input),
            Base("forward", [Log("golden-drop-fwd "), "counter drop"]),
            Base("output", Output(spec, account)),
            Regular("docker", Docker(spec)),
            Regular("metadata", ["meta skuid 0 tcp dport 80 counter accept", Log("golden-drop-imds ", user: true), Refuse]),
            Regular("refuse", [Log("golden-drop-out ", user: true), Refuse]),
        ]);

    /// <summary>The form that goes into the file.</summary>
    public static NftTable For(HostSpec spec) => For(spec, name => $"\"{name}\"");

    private const string Refuse = "counter reject with icmpx admin-prohibited";

    private static string[] Input =>
    [
        "iif \"lo\" accept",
        "ct state invalid counter drop",
        "ct state established,related accept",
        "icmpv6 type { nd-neighbor-advert, nd-neighbor-solicit, nd-router-advert } ip6 hoplimit 255 accept",
        "icmp type echo-request limit rate 5/second burst 5 packets accept",
        "udp sport 67 udp dport 68 accept",
        "ip6 saddr fe80::/10 udp sport 547 udp dport 546 accept",
        "ip saddr @admin4 tcp dport { 22, 2376 } accept",
        "ip6 saddr @admin6 tcp dport { 22, 2376 } accept",
        Log("golden-drop-in "),
        "counter drop",
    ];

    private static IEnumerable<string> Output(HostSpec spec, Func<string, string> account)
    {
        yield return $"ip daddr {Metadata4} goto metadata";
        yield return $"ip6 daddr {Metadata6} goto metadata";
        yield return "ct direction reply ct state established,related accept";
        // A session from before the first load has no known direction: its packets must not be taken for new ones.
        yield return "meta skuid 0 ip daddr @admin4 tcp sport 22 tcp flags ack accept";
        yield return "meta skuid 0 ip6 daddr @admin6 tcp sport 22 tcp flags ack accept";
        yield return $"meta skuid {NodeLayout.DockerUid} goto docker";
        yield return $"meta skuid {NodeLayout.SubIdFirst}-{NodeLayout.SubIdFirst + NodeLayout.SubIdCount - 1} goto refuse";
        yield return "oif \"lo\" accept";
        yield return "icmpv6 type { nd-neighbor-advert, nd-neighbor-solicit, nd-router-solicit } accept";
        yield return $"meta skuid {account("dnsmasq")} ip daddr @dns4 meta l4proto {{ tcp, udp }} th dport 53 accept";
        yield return $"meta skuid {account("dnsmasq")} ip6 daddr @dns6 meta l4proto {{ tcp, udp }} th dport 53 accept";
        yield return $"meta skuid {account("systemd-timesync")} ip daddr @ntp4 udp dport 123 accept";
        yield return $"meta skuid {account("systemd-timesync")} ip6 daddr @ntp6 udp dport 123 accept";
        foreach (var rule in Domains(spec, "ntp")) yield return $"meta skuid {account("systemd-timesync")} {rule}";
        foreach (var who in new[] { "0", account("systemd-network") })
        {
            yield return $"meta skuid {who} udp sport 68 udp dport 67 accept";
            yield return $"meta skuid {who} udp sport 546 udp dport 547 accept";
        }

        var family = Cidrs.TryParse(spec.LogCollector.Address, out var collector) && Cidrs.IsV6(collector) ? "ip6" : "ip";
        yield return $"meta skuid 0 {family} daddr {Cidrs.Print(collector)} tcp dport {spec.LogCollector.Port} accept";
        foreach (var who in new[] { "0", account("_apt") })
        {
            yield return $"meta skuid {who} ip daddr . meta l4proto . th dport @host_out4 accept";
            yield return $"meta skuid {who} ip6 daddr . meta l4proto . th dport @host_out6 accept";
            foreach (var rule in Domains(spec, "host")) yield return $"meta skuid {who} {rule}";
        }

        yield return "meta l4proto { igmp, ipv6-icmp } counter drop";
        yield return "goto refuse";
    }

    private static IEnumerable<string> Docker(HostSpec spec) =>
    [
        "oif \"lo\" ip daddr 127.0.0.1 meta l4proto { tcp, udp } th dport 53 accept",
        "ip daddr . meta l4proto . th dport @docker_out4 accept",
        "ip6 daddr . meta l4proto . th dport @docker_out6 accept",
        .. Domains(spec, "docker"),
        Log("golden-drop-ctr ", user: true),
        Refuse,
    ];

    private static IEnumerable<string> Domains(HostSpec spec, string audience) => DomainRule.Of(spec)
        .Where(d => d.Audience == audience)
        .DistinctBy(d => d.Set4)
        .SelectMany(d => new[]
        {
            $"ip daddr @{d.Set4} {d.Rule.Protocol} dport {d.Rule.Port} accept",
            $"ip6 daddr @{d.Set6} {d.Rule.Protocol} dport {d.Rule.Port} accept",
        });

    private static string Log(string prefix, bool user = false) =>
        $"limit rate 5/second burst 20 packets log prefix \"{prefix}\" level info{(user ? " flags skuid" : "")}";

    private static NftChain Base(string hook, IEnumerable<string> rules) => new(hook, hook, "drop", [.. rules]);

    private static NftChain Regular(string name, IEnumerable<string> rules) => new(name, "", "", [.. rules]);
}
