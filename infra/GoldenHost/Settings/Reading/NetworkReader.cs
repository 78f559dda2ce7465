using System.Collections.Immutable;
using System.Net;
using GoldenHost.Settings.Forms;

namespace GoldenHost.Settings.Reading;

/// <summary>Reads the keys that describe the VPC.</summary>
internal sealed class NetworkReader(SettingsReader reader, SettingErrors errors)
{
    private const string SubnetForm = "an IPv4 network from /16 to /28 with all host bits zero, inside vpcCidr and overlapping no other subnet";

    private readonly List<IPNetwork> _subnets = [];
    private string? _region;
    private IPNetwork? _vpc;

    public string? Region() => _region = reader[AwsSettingKeys.Region]?.Text(AwsForms.IsRegion);

    public string? VpcCidr()
    {
        var text = reader[AwsSettingKeys.VpcCidr]?.Text(cidr => IsVpcSized(cidr, out var network) && Networks.IsPrivate(network));
        if (text is not null) _vpc = IPNetwork.Parse(text);
        return text;
    }

    public ImmutableArray<SubnetSettings> PrivateSubnets() =>
        [.. (reader[AwsSettingKeys.PrivateSubnets]?.Items(1, 6) ?? []).Select(Subnet).OfType<SubnetSettings>()];

    public SubnetSettings? PublicSubnet(bool needed)
    {
        if (reader[AwsSettingKeys.PublicSubnet] is { } value) return Subnet(value);
        if (needed) errors.Add(AwsSettingKeys.PublicSubnet, "nothing, although a public destination is configured, which only a NAT gateway reaches");
        return null;
    }

    public ImmutableArray<RouteSettings> Routes() =>
        [.. (reader[AwsSettingKeys.Routes]?.Items(0, 40) ?? []).Select(Route).OfType<RouteSettings>()];

    private SubnetSettings? Subnet(SettingValue value)
    {
        var fields = value.Fields("cidr", "availabilityZone");
        if (fields is null) return null;
        var zoneForm = $"a zone of {_region ?? "awsRegion"}, e.g. {_region ?? "eu-central-1"}a";
        var cidrValue = value.Required(fields, "cidr", SubnetForm, "10.40.0.0/24");
        var cidr = cidrValue?.Text(text => IsVpcSized(text, out var network) && (_vpc is null || Networks.Contains(_vpc.Value, network)), SubnetForm, "10.40.0.0/24");
        var zone = value.Required(fields, "availabilityZone", zoneForm, $"{_region ?? "eu-central-1"}a")
            ?.Text(text => _region is null || AwsForms.IsZoneOf(_region, text), zoneForm, $"{_region ?? "eu-central-1"}a");
        if (cidr is null) return null;
        var own = IPNetwork.Parse(cidr);
        foreach (var other in _subnets.Where(other => Networks.Overlap(own, other)))
        {
            cidrValue!.Fail(SubnetForm, "10.40.1.0/24", $"{cidr}, which overlaps {other}");
        }

        _subnets.Add(own);
        return zone is null ? null : new SubnetSettings(cidr, zone);
    }

    private RouteSettings? Route(SettingValue value)
    {
        const string gatewayForm = "the id of a transit gateway (tgw-…), VPC peering connection (pcx-…) or virtual private gateway (vgw-…)";
        const string destinationForm = "a private IPv4 network outside vpcCidr with all host bits zero";
        var fields = value.Fields("destination", "gateway");
        if (fields is null) return null;
        var destination = value.Required(fields, "destination", destinationForm, "10.20.0.0/16")?.Text(IsOutside, destinationForm, "10.20.0.0/16");
        var gateway = value.Required(fields, "gateway", gatewayForm, "tgw-0123456789abcdef0")?.Text(AwsForms.IsGateway, gatewayForm, "tgw-0123456789abcdef0");
        return destination is null || gateway is null ? null : new RouteSettings(destination, gateway);
    }

    private bool IsOutside(string text) =>
        Networks.TryParse(text, out var network) && Networks.IsV4(network) && Networks.IsPrivate(network) && (_vpc is null || !Networks.Overlap(_vpc.Value, network));

    private static bool IsVpcSized(string text, out IPNetwork network) =>
        Networks.TryParse(text, out network) && Networks.IsV4(network) && network.PrefixLength is >= 16 and <= 28;
}
