using System.Collections.Immutable;

namespace GoldenHost.Settings;

/// <summary>Every key of the stack configuration. The project file's schema and docs/configuration.md are made from this table.</summary>
public static class SettingKeys
{
    public static readonly SettingKey Target = new("target", SettingType.Text, "Where nodes are made.", "local")
    {
        Default = "local",
        Allowed = "local (virtual machines on this workstation) or aws (EC2)",
    };

    public static readonly SettingKey Nodes = new("nodes", SettingType.TextList, "Names of the nodes.", "n1")
    {
        Default = """["n1"]""",
        Allowed = "1 to 32 different host names: RFC 1123 labels of lower-case letters, digits and inner hyphens, at most 63 long",
    };

    public static readonly SettingKey NodeGenerations = new("nodeGenerations", SettingType.Structure, "Which machine of its name a node is. Another number replaces that node alone, with a single-use host key that nobody has seen.", ".n1' 2")
    {
        Default = "{}",
        Allowed = "{name of a node: 1 to 1000000}; 1 where nothing is said",
    };

    public static readonly SettingKey DeploymentSecret = new("deploymentSecret", SettingType.Text, "Secret from which single-use SSH keys are derived. Changing it replaces every node.", "\"$(openssl rand -base64 32)\"")
    {
        Required = true,
        Secret = true,
        Allowed = "an encrypted value of 32 to 256 printable characters, at least 10 of them different",
    };

    public static readonly SettingKey AdminCidrs = new("adminCidrs", SettingType.TextList, "Networks that may reach SSH (22) and the Docker API (2376).", "10.20.0.0/16")
    {
        Required = true,
        Allowed = "1 to 16 networks such as 10.20.0.0/16 with all host bits zero, not wider than /8 (IPv4) or /32 (IPv6)",
    };

    public static readonly SettingKey AdminAuthorizedKeys = new("adminAuthorizedKeys", SettingType.TextList, "SSH public keys of people who may log in, besides the deployment's own key.", "\"$(cat ~/.ssh/id_ed25519.pub)\"")
    {
        Default = "[]",
        Allowed = "public keys in authorized_keys form without options: ssh-ed25519, ecdsa-sha2-nistp256/384/521 or the sk- kinds of both",
    };

    public static readonly SettingKey WorkloadEgress = new("workloadEgress", SettingType.StructureList, "Where containers may connect to. Nothing else is reachable.", "[0].destination' registry.example.com")
    {
        Default = "[]",
        Allowed = "a list of {destination: network or domain, port: 1-65535 but not 2375, protocol: tcp|udp, cidrs: networks of a domain (target aws)}",
    };

    public static readonly SettingKey HostEgress = new("hostEgress", SettingType.StructureList, "Where the host itself (root, apt) may connect to, besides DNS, time and the log collector.", "[0].destination' deb.debian.org")
    {
        Default = "[]",
        Allowed = WorkloadEgress.Allowed,
    };

    public static readonly SettingKey DnsServers = new("dnsServers", SettingType.TextList, "Addresses of the resolvers that the nodes ask.", "192.168.76.3")
    {
        Required = true,
        Allowed = "1 to 3 IP addresses",
    };

    public static readonly SettingKey NtpServers = new("ntpServers", SettingType.TextList, "Addresses of the time servers.", "162.159.200.1")
    {
        Required = true,
        Allowed = "1 to 4 IP addresses (names would need a correct clock to be resolved safely)",
    };

    public static readonly SettingKey LogCollector = new("logCollector", SettingType.Structure, "Where logs go (syslog over mutual TLS). Target local starts a collector of its own when this is left out.", ".address' 10.20.0.10")
    {
        Allowed = "{address: IP address, port: 1-65535 (6514), peerName: name in its certificate, caPem: PEM of the CA that signed it}",
    };

    public static readonly SettingKey CaValidityDays = new("caValidityDays", SettingType.Number, "Lifetime of the two private CAs.", "365")
    {
        Default = "365",
        Allowed = "30 to 3650, and more than certificateValidityDays + certificateRenewDays",
    };

    public static readonly SettingKey CertificateValidityDays = new("certificateValidityDays", SettingType.Number, "Lifetime of server and client certificates.", "30")
    {
        Default = "30",
        Allowed = "2 to 397",
    };

    public static readonly SettingKey CertificateRenewDays = new("certificateRenewDays", SettingType.Number, "A deployment this many days before the end of a certificate renews it.", "10")
    {
        Default = "10",
        Allowed = "1 to 365, and less than certificateValidityDays",
    };

    public static readonly ImmutableArray<SettingKey> Common =
    [
        Target, Nodes, NodeGenerations, DeploymentSecret, AdminCidrs, AdminAuthorizedKeys, WorkloadEgress, HostEgress, DnsServers, NtpServers,
        LogCollector, CaValidityDays, CertificateValidityDays, CertificateRenewDays,
    ];

    /// <summary>Keys in the order of the documentation.</summary>
    public static ImmutableArray<SettingKey> All => [.. Common, .. LocalSettingKeys.All, .. AwsSettingKeys.All];
}
