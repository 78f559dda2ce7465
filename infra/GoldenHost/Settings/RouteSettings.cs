namespace GoldenHost.Settings;

/// <summary>A way out of the VPC to a private network.</summary>
/// <param name="Destination">IPv4 network.</param>
/// <param name="Gateway">Id of a transit gateway, VPC peering connection or virtual private gateway.</param>
public sealed record RouteSettings(string Destination, string Gateway);
