namespace GoldenHost.Settings;

/// <summary>A subnet of the VPC.</summary>
/// <param name="Cidr">Its network.</param>
/// <param name="AvailabilityZone">Name of its zone, e.g. <c>eu-central-1a</c>.</param>
public sealed record SubnetSettings(string Cidr, string AvailabilityZone);
