namespace GoldenHost.Nodes;

/// <summary>Addresses in the network of local virtual machines.</summary>
public static class LocalNetwork
{
    /// <summary>The workstation as a machine sees it.</summary>
    public const string Workstation = "192.168.76.2";

    /// <summary>A machine's published ports as the workstation sees them.</summary>
    public const string Loopback = "127.0.0.1";

    /// <summary>Name in the certificate of the local log collector.</summary>
    public const string CollectorName = "collector.golden";
}
