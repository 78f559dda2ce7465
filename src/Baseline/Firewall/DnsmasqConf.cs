using System.Globalization;
using System.Text;
using Baseline.Hosts;

namespace Baseline.Firewall;

/// <summary>
/// Writes the resolver's configuration. It answers allowed names only, everything else does not exist, and puts
/// the addresses that it answers with into the firewall's sets before the client gets them.
/// </summary>
public static class DnsmasqConf
{
    public const string Path = "/etc/golden/dnsmasq.conf";

    public static string Render(HostSpec spec)
    {
        // Without a cache every question reaches the upstream, so every answer renews the set's element.
        var text = new StringBuilder("""
            listen-address=127.0.0.1
            bind-interfaces
            no-resolv
            no-poll
            no-hosts
            cache-size=0
            user=dnsmasq
            pid-file
            local-service
            address=/#/

            """.ReplaceLineEndings("\n"));
        foreach (var name in DomainRule.Of(spec).GroupBy(r => r.Name))
        {
            foreach (var server in spec.DnsServers.Distinct()) text.Append(CultureInfo.InvariantCulture, $"server=/{name.Key}/{server}\n");
            // dnsmasq takes a name to include its subdomains; the longer pattern takes them out again.
            if (!name.Any(r => r.WithSubdomains)) text.Append(CultureInfo.InvariantCulture, $"address=/*.{name.Key}/\n");
            var sets = name.SelectMany(r => new[] { $"4#inet#{NodeLayout.FirewallTable}#{r.Set4}", $"6#inet#{NodeLayout.FirewallTable}#{r.Set6}" });
            text.Append(CultureInfo.InvariantCulture, $"nftset=/{name.Key}/{string.Join(',', sets.Distinct())}\n");
        }

        return text.ToString();
    }
}
