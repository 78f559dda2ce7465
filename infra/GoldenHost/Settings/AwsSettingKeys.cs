using System.Collections.Immutable;
using GoldenHost.Settings.Forms;

namespace GoldenHost.Settings;

/// <summary>Keys that only target aws knows.</summary>
public static class AwsSettingKeys
{
    public static readonly SettingKey Region = new("awsRegion", SettingType.Text, "Region of everything.", "eu-central-1")
    {
        Required = true,
        Only = TargetKind.Aws,
        Allowed = "the code of a region, e.g. eu-central-1",
    };

    public static readonly SettingKey AccountId = new("awsAccountId", SettingType.Text, "Account to deploy to; credentials of any other are refused. It also completes ARNs, so that a preview needs no call to AWS.", "123456789012")
    {
        Required = true,
        Only = TargetKind.Aws,
        Allowed = "12 digits (quote them in YAML)",
    };

    public static readonly SettingKey VpcCidr = new("vpcCidr", SettingType.Text, "Network of the VPC.", "10.40.0.0/20")
    {
        Required = true,
        Only = TargetKind.Aws,
        Allowed = "a private IPv4 network (RFC 1918) from /16 to /28 with all host bits zero",
    };

    public static readonly SettingKey PrivateSubnets = new("privateSubnets", SettingType.StructureList, "Subnets of the nodes, which are spread over them in turn.", "[0].cidr' 10.40.0.0/24")
    {
        Required = true,
        Only = TargetKind.Aws,
        Allowed = "1 to 6 of {cidr: /16 to /28 inside vpcCidr, availabilityZone: a zone of awsRegion}, none overlapping",
    };

    public static readonly SettingKey PublicSubnet = new("publicSubnet", SettingType.Structure, "Subnet of the NAT gateway. Only made when a public destination is configured; no node is ever in it.", ".cidr' 10.40.15.0/28")
    {
        Only = TargetKind.Aws,
        Allowed = "{cidr, availabilityZone} as in privateSubnets; required when a destination outside private networks is configured",
    };

    public static readonly SettingKey Routes = new("routes", SettingType.StructureList, "Ways to private networks outside the VPC (administrators, log collector).", "[0].destination' 10.20.0.0/16")
    {
        Default = "[]",
        Only = TargetKind.Aws,
        Allowed = "a list of {destination: private IPv4 network outside vpcCidr, gateway: tgw-…, pcx-… or vgw-…}",
    };

    public static readonly SettingKey VpcEndpoints = new("vpcEndpoints", SettingType.TextList, "AWS services that are reachable without leaving the VPC.", "s3")
    {
        Default = "[]",
        Only = TargetKind.Aws,
        Allowed = "different names out of: " + string.Join(", ", AwsForms.EndpointServices),
    };

    public static readonly SettingKey AmiId = new("amiId", SettingType.Text, "Image of the nodes, pinned: Debian 13 with cloud-init and the packages of the golden image.", "ami-0123456789abcdef0")
    {
        Required = true,
        Only = TargetKind.Aws,
        Allowed = "ami- and 8 or 17 hexadecimal digits",
    };

    public static readonly SettingKey Architecture = new("architecture", SettingType.Text, "Processor architecture of the image.", "x86_64")
    {
        Default = "x86_64",
        Only = TargetKind.Aws,
        Allowed = "x86_64 or arm64",
    };

    public static readonly SettingKey InstanceType = new("instanceType", SettingType.Text, "Size of a node.", "m7i.large")
    {
        Default = "m7i.large",
        Only = TargetKind.Aws,
        Allowed = "a Nitro instance type of the image's architecture, e.g. m7i.large (x86_64) or m7g.large (arm64)",
    };

    public static readonly SettingKey RootVolumeGiB = new("rootVolumeGiB", SettingType.Number, "Size of the root volume in GiB.", "10")
    {
        Default = "10",
        Only = TargetKind.Aws,
        Allowed = "8 to 1024",
    };

    public static readonly SettingKey DataVolumeGiB = new("dataVolumeGiB", SettingType.Number, "Size of the volume for Docker's data root in GiB.", "50")
    {
        Default = "50",
        Only = TargetKind.Aws,
        Allowed = "10 to 16384",
    };

    public static readonly SettingKey TerminationProtection = new("terminationProtection", SettingType.Flag, "Whether AWS refuses to terminate nodes. Set it to false before replacing or destroying them.", "true")
    {
        Default = "true",
        Only = TargetKind.Aws,
        Allowed = "true or false",
    };

    public static readonly SettingKey LogRetentionDays = new("logRetentionDays", SettingType.Number, "How long flow logs are kept.", "365")
    {
        Default = "365",
        Only = TargetKind.Aws,
        Allowed = "one of CloudWatch's periods: " + string.Join(", ", AwsForms.RetentionDays),
    };

    public static readonly SettingKey Tags = new("tags", SettingType.Structure, "Tags of everything that can carry one, besides our own.", ".Owner' platform")
    {
        Default = "{}",
        Only = TargetKind.Aws,
        Allowed = "at most 40 names of 1 to 128 and values of up to 256 letters, digits, spaces and . : + = @ _ / - ; not aws:… and not " + string.Join(", ", AwsForms.OwnTags),
    };

    public static readonly ImmutableArray<SettingKey> All =
    [
        Region, AccountId, VpcCidr, PrivateSubnets, PublicSubnet, Routes, VpcEndpoints, AmiId, Architecture, InstanceType,
        RootVolumeGiB, DataVolumeGiB, TerminationProtection, LogRetentionDays, Tags,
    ];
}
