using Baseline.Hosts;
using Baseline.Keys;
using Baseline.Rendering;

namespace Baseline.Tests.Fixtures;

/// <summary>Specifications that tests render.</summary>
internal static class Specs
{
    public static DeploymentKeys Keys { get; } = new("a secret that is only for these tests, 0123456789");

    public static HostSpec Golden { get; } = new()
    {
        Name = "n1",
        AdminAuthorizedKeys = [Keys.Administration("test").PublicKey],
        AdminCidrs = ["192.168.76.2/32", "fd00:76::/64"],
        WorkloadEgress =
        [
            new EgressRule("192.168.76.2", 8081),
            new EgressRule("10.20.0.0/16", 443),
            new EgressRule("10.20.30.0/24", 443),
            new EgressRule("fd00:20::/32", 443),
            new EgressRule("registry.example.com", 443),
            new EgressRule(".cdn.example.net", 443),
        ],
        HostEgress = [new EgressRule("deb.debian.org", 80), new EgressRule("203.0.113.7", 443)],
        DnsServers = ["192.168.76.3"],
        NtpServers = ["169.254.169.123", "ntp.example.org"],
        LogCollector = new LogCollector("192.168.76.2", 6514, "collector.golden"),
    };

    public static BootstrapHostKey BootstrapKey(HostSpec spec) => Keys.HostKey(spec.Name, BaselineDigest.Of(spec));
}
