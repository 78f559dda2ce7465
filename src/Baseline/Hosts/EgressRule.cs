namespace Baseline.Hosts;

/// <summary>One allowed destination of outgoing traffic: a CIDR or a domain name, with protocol and port.</summary>
/// <param name="Destination">IPv4/IPv6 CIDR, or a domain name (which allows its subdomains too when it starts with a dot).</param>
/// <param name="Port">1 to 65535.</param>
/// <param name="Protocol"><c>tcp</c> or <c>udp</c>.</param>
public sealed record EgressRule(string Destination, int Port, string Protocol = "tcp");
