namespace Baseline.Hosts;

/// <summary>Names and paths on a golden node (docs/architecture.md, "Names on the node").</summary>
public static class NodeLayout
{
    public const string DockerUser = "dockerd";
    public const int DockerUid = 900;
    public const int SubIdFirst = 231072;
    public const int SubIdCount = 65536;
    public const string DockerHome = "/var/lib/dockerd";
    public const string DockerSocket = "/run/user/900/docker.sock";
    public const int DockerPort = 2376;
    public const string DockerConfig = "/etc/docker-golden";
    public const string DaemonJson = "/etc/docker-golden/daemon.json";
    public const string DockerTls = "/etc/docker-golden/tls";
    public const string GoldenConfig = "/etc/golden";
    public const string LogTls = "/etc/golden/log-tls";
    public const string HostJson = "/etc/golden/host.json";
    public const string BaselineFile = "/etc/golden/baseline";
    public const string DataDiskLabel = "dockerdata";
    public const string FirewallTable = "golden";

    /// <summary>Network between rootlesskit and slirp4netns; .3 is its name server, which asks the host's resolver.</summary>
    public const string SlirpCidr = "100.127.0.0/24";

    public const string SlirpDns = "100.127.0.3";
}
