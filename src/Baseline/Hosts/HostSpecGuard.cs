using System.Net;
using System.Text.RegularExpressions;

namespace Baseline.Hosts;

/// <summary>
/// The last look at a specification before it becomes configuration: a value that could break out of its line, or
/// that would silently allow nothing, is refused. Policy (which networks are too wide …) is not its business.
/// </summary>
public static partial class HostSpecGuard
{
    /// <summary>Everything that is wrong, each with its place and the value found.</summary>
    public static IReadOnlyList<string> Problems(HostSpec spec)
    {
        var problems = new List<string>();
        void Demand(bool met, string where, string found, string allowed)
        {
            if (!met) problems.Add($"{where}: '{Parsing.Excerpt.Of(found)}' is not {allowed}");
        }

        Demand(Label().IsMatch(spec.Name), "name", spec.Name, "a host name of letters, digits and hyphens");
        Demand(User().IsMatch(spec.AdminUser) && spec.AdminUser is not ("root" or NodeLayout.DockerUser), "adminUser", spec.AdminUser, "an account name other than root and dockerd");
        foreach (var key in spec.AdminAuthorizedKeys) Demand(PublicKey().IsMatch(key.Trim()), "adminAuthorizedKeys", key, "a public key on one line, without options");
        foreach (var cidr in spec.AdminCidrs) Demand(Cidrs.IsCidr(cidr), "adminCidrs", cidr, "a CIDR");
        foreach (var server in spec.DnsServers) Demand(IsAddress(server), "dnsServers", server, "an IP address");
        foreach (var server in spec.NtpServers) Demand(IsAddress(server) || IsDomain(server), "ntpServers", server, "an IP address or a domain name");
        Egress(spec.WorkloadEgress, "workloadEgress", Demand);
        Egress(spec.HostEgress, "hostEgress", Demand);
        Demand(IsAddress(spec.LogCollector.Address), "logCollector.address", spec.LogCollector.Address, "an IP address");
        Demand(spec.LogCollector.Port is >= 1 and <= 65535, "logCollector.port", $"{spec.LogCollector.Port}", "a port from 1 to 65535");
        Demand(IsDomain(spec.LogCollector.PeerName), "logCollector.peerName", spec.LogCollector.PeerName, "a domain name");
        return problems;
    }

    /// <exception cref="ArgumentException">The specification has problems; the message names them all.</exception>
    public static void Check(HostSpec spec)
    {
        if (Problems(spec) is { Count: > 0 } problems) throw new ArgumentException($"the host specification cannot be rendered: {string.Join("; ", problems)}", nameof(spec));
    }

    private static void Egress(IEnumerable<EgressRule> rules, string where, Action<bool, string, string, string> demand)
    {
        foreach (var rule in rules)
        {
            demand(Cidrs.IsCidr(rule.Destination) || IsDomain(rule.Destination.StartsWith('.') ? rule.Destination[1..] : rule.Destination), where, rule.Destination, "a CIDR or a domain name");
            demand(rule.Port is >= 1 and <= 65535, where, $"{rule.Port}", "a port from 1 to 65535");
            demand(rule.Protocol is "tcp" or "udp", where, rule.Protocol, "tcp or udp");
        }
    }

    private static bool IsAddress(string text) => !text.Contains('/', StringComparison.Ordinal) && Cidrs.IsCidr(text) && IPAddress.TryParse(text, out _);

    private static bool IsDomain(string text) => text.Length <= 253 && Domain().IsMatch(text);

    [GeneratedRegex(@"\A[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\z")]
    private static partial Regex Label();

    [GeneratedRegex(@"\A[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*\z")]
    private static partial Regex Domain();

    [GeneratedRegex(@"\A[a-z_][a-z0-9_-]{0,30}\z")]
    private static partial Regex User();

    [GeneratedRegex(@"\A(ssh|ecdsa|sk)-[a-z0-9@.-]+ [A-Za-z0-9+/=]+( [^\x00-\x1f\x7f]*)?\z")]
    private static partial Regex PublicKey();
}
