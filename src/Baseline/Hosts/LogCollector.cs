namespace Baseline.Hosts;

/// <summary>Where logs go: syslog over mutual TLS (RFC 5425). Certificates are installed at enrolment, not here.</summary>
/// <param name="Address">IP address of the collector, reachable from the node.</param>
/// <param name="Port">TCP port, usually 6514.</param>
/// <param name="PeerName">Name that the collector's certificate must carry.</param>
public sealed record LogCollector(string Address, int Port, string PeerName);
