using Baseline.Hosts;
using Baseline.Rendering;

namespace Policies.Tests.Rules;

/// <summary>A node for tests that need real user data.</summary>
internal static class SampleNode
{
    public static HostSpec Spec { get; } = new()
    {
        Name = "n1",
        AdminAuthorizedKeys = ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJx0nW0m5wq3bq8Jt0qkq0m8m1m0S9n1uX5r3l1u0P2q admin"],
        AdminCidrs = ["10.20.8.0/24"],
        WorkloadEgress = [new EgressRule("203.0.113.0/24", 443)],
        HostEgress = [new EgressRule("10.20.0.0/24", 443)],
        DnsServers = ["169.254.169.253"],
        NtpServers = ["169.254.169.123"],
        LogCollector = new LogCollector("10.20.0.10", 6514, "logs.example.com"),
    };

    public static BootstrapHostKey Key { get; } = new(
        "-----BEGIN EC PRIVATE KEY-----\nMHcCAQEEIA==\n-----END EC PRIVATE KEY-----\n", "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAI n1");
}
