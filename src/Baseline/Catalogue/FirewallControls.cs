using System.Collections.Immutable;
using Baseline.Controls;
using Baseline.Settings;
using static Baseline.Catalogue.Make;
using static Baseline.Catalogue.Sources;

namespace Baseline.Catalogue;

/// <summary>Who may reach the host, where the host and its containers may connect to, and the cloud's metadata service.</summary>
internal static class FirewallControls
{
    private const string Reload = "Restore /etc/nftables.conf from 'hostchecks render' and run: systemctl reload nftables";
    private const string Metadata = "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html";

    public static ImmutableArray<Control> List { get; } =
    [
        Policy("DKR-NET-001", "What nobody allowed does not come in", "input", "A service that starts to listen by accident would be open to everybody."),
        Policy("DKR-NET-002", "What nobody allowed is not forwarded", "forward", "A forwarding host is a way around the network's own controls; containers of a rootful daemon are forwarded by its own accepting rules."),
        Policy("DKR-NET-003", "What nobody allowed does not go out", "output", "An intruder loads tools and sends data away; with a default of drop he does neither."),
        Chain("DKR-NET-004", "Only administrators come in, to SSH and the Docker API", Severity.Critical, "input",
            "Each further rule is one more way in.", Man("nft(8)")) with { Needs = HostTraits.Golden },
        Set("DKR-NET-005", "Administrators' networks are those of the specification", Severity.High, new("admin", "networks of administrators"),
            "An address added by hand stays, long after everybody forgot whose it was.") with { Needs = HostTraits.Golden },
        Chain("DKR-NET-006", "Outgoing traffic is decided by user", Severity.High, "output",
            "Without the user's id, what is meant for updates is open to containers as well.", Man("nft(8)")) with { Needs = HostTraits.Golden },
        Chain("DKR-NET-007", "Containers reach the allow-list only", Severity.High, "docker",
            "A taken-over container that can connect anywhere sends data away and takes orders.", Man("nft(8)")) with { Needs = HostTraits.Golden },
        Set("DKR-NET-008", "Destinations of containers are those of the specification", Severity.High, new("docker_", "destinations of containers"),
            "A destination added by hand is one that no review has seen.") with { Needs = HostTraits.Golden },
        Set("DKR-NET-009", "Destinations of the host are those of the specification", Severity.Medium, new("host_", "destinations of the host"),
            "A destination added by hand is one that no review has seen.") with { Needs = HostTraits.Golden },
        Set("DKR-NET-010", "Name servers are those of the specification", Severity.Medium, new("dns", "name servers"),
            "A stranger's name server sees every name and can answer with any address.") with { Needs = HostTraits.Golden },
        Set("DKR-NET-011", "Time servers are those of the specification", Severity.Low, new("ntp", "time servers"),
            "A stranger's time server can set the clock, and with it the validity of certificates.") with { Needs = HostTraits.Golden },
        Chain("DKR-NET-012", "What is refused is refused at once, and logged", Severity.Low, "refuse",
            "A silent drop makes programs hang; an unlogged one hides an intruder's tries.", Man("nft(8)")) with { Needs = HostTraits.Golden },
        Control("DKR-NET-013", "No other firewall table", Severity.High, new FirewallTablesSetting(),
            "Another table can rewrite addresses before the baseline's rules see them, or hide that it drops.",
            "Find what made it, remove that, and run: nft delete table FAMILY NAME", "Tools that add their own tables cannot be used.", Man("nft(8)")) with { Needs = HostTraits.Golden },
        Control("DKR-NET-014", "Names resolve by the allow-list only", Severity.High, new RenderedFileSetting("/etc/golden/dnsmasq.conf") { Unit = "golden-dns.service" },
            "A resolver that answers every name carries data out in the questions.", "Restore it from 'hostchecks render' and run: systemctl restart golden-dns", "Other names do not exist.", Man("dnsmasq(8)")) with { Needs = HostTraits.Golden },
        Control("DKR-NET-015", "The host asks its own resolver", Severity.Medium, new ResolverSetting(),
            "Any other name server goes around the allow-list.", "Run: cp --remove-destination /etc/golden/resolv.conf /etc/resolv.conf", "None.", Man("resolv.conf(5)")) with { Needs = HostTraits.Golden },
        Control("DKR-NET-016", "Nothing unexpected listens on the network", Severity.High, new ListenSetting(),
            "What listens can be attacked, and the firewall may be open one day.", "Stop and mask what listens, or bind it to 127.0.0.1.", "None.", Man("ss(8)")) with { Needs = HostTraits.Golden },
        Control("DKR-NET-017", "Nothing listens on the plain Docker port", Severity.Critical, new PlaintextPortSetting(),
            "2375 is the Docker API without TLS, which scanners find within minutes.", "Remove the listener from the daemon's hosts and restart it.", "Clients need a certificate.", Cis("2.7", "2.8")),
        Control("DKR-NET-018", "Stopping the firewall's service does not open the host", Severity.Medium,
            new RenderedFileSetting("/etc/systemd/system/nftables.service.d/10-golden.conf") { Unit = "nftables.service" },
            "The package's stop command removes every rule.", "Restore it from 'hostchecks render' and run: systemctl daemon-reload", "None.", Man("systemd.service(5)")) with { Needs = HostTraits.Golden },
        Control("DKR-META-001", "Only root reaches the metadata service", Severity.Critical, new FirewallChainSetting("metadata"),
            "The service hands out the machine's cloud credentials to whoever asks from the machine.", Reload, "Containers have no cloud identity of the machine.", Docs(Metadata)) with { Needs = HostTraits.Golden },
        Control("DKR-META-002", "The metadata rule comes before every other", Severity.Critical, new MetadataFirstSetting(),
            "A rule before it that accepts would open the service again.", Reload, "None.", Docs(Metadata)) with { Needs = HostTraits.Golden },
        Control("DKR-NET-019", "A container does not get out to what nobody allowed", Severity.High, new ProbeSetting("container-egress", "a connection to a foreign address from inside a container"),
            "Rules that are loaded and do not hold are worse than none; the attempt shows what a taken-over workload could do.", "Read DKR-NET-003, DKR-NET-006 and DKR-NET-007.", "A container for some seconds, when it is asked for.", Man("nft(8)")),
        Control("DKR-META-003", "A container does not reach the metadata service", Severity.Critical, new ProbeSetting("container-metadata", "a connection to the metadata service from inside a container"),
            "The service hands out the machine's cloud credentials to whoever asks from the machine.", "Block 169.254.169.254 for everybody but root, and set the hop limit of the instance's metadata to 1.", "A container for some seconds, when it is asked for.", Docs(Metadata)),
    ];

    private static Control Policy(string id, string title, string hook, string why) =>
        Control(id, title, Severity.Critical, new FirewallPolicySetting(hook), why, $"Give the host's firewall a filter chain at hook {hook} with policy drop for both families; on a golden host: systemctl reload nftables", "What is needed has to be listed.", Man("nft(8)"));

    private static Control Chain(string id, string title, Severity severity, string chain, string why, ImmutableArray<Reference> references) =>
        Control(id, title, severity, new FirewallChainSetting(chain), why, Reload, "What is needed has to be listed.", references);

    private static Control Set(string id, string title, Severity severity, FirewallSetSetting setting, string why) =>
        Control(id, title, severity, setting, why, "Change the specification and deploy, or: systemctl reload nftables", "What is needed has to be listed.", Man("nft(8)"));
}
