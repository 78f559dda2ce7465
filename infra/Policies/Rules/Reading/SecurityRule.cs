using System.Collections.Immutable;
using Policies.Sdk;
using Policies.Sdk.Values;

namespace Policies.Rules.Reading;

/// <summary>A rule of a security group, from whichever resource it is written in.</summary>
/// <param name="At">The resource's properties, or the element of an inline list.</param>
/// <param name="Inbound">Ingress, not egress.</param>
/// <param name="Networks">Properties that hold one CIDR each.</param>
internal sealed record SecurityRule(Property At, bool Inbound, ImmutableArray<Property> Networks)
{
    /// <summary>Resource types that hold rules.</summary>
    public static ImmutableArray<string> Types { get; } =
    [
        AwsTypes.IngressRule, AwsTypes.EgressRule, AwsTypes.SecurityGroupRule, AwsTypes.SecurityGroup, AwsTypes.DefaultSecurityGroup,
    ];

    public static IEnumerable<SecurityRule> Of(ResourceValidationArgs args) => args.Type switch
    {
        AwsTypes.IngressRule or AwsTypes.EgressRule =>
            [new(args.Properties, args.Type == AwsTypes.IngressRule, [.. Given(args.Properties["cidrIpv4"], args.Properties["cidrIpv6"])])],
        AwsTypes.SecurityGroupRule => [Listed(args.Properties, args.Properties["type"].AsString() == "ingress")],
        _ => args.Properties["ingress"].Items.Select(rule => Listed(rule, inbound: true))
            .Concat(args.Properties["egress"].Items.Select(rule => Listed(rule, inbound: false))),
    };

    public Property Protocol => At["ipProtocol"].IsGiven ? At["ipProtocol"] : At["protocol"];

    /// <summary>The provider takes names of protocols in any case.</summary>
    public bool CoversEveryProtocol => Protocol.AsString()?.ToLowerInvariant() is "-1" or "all";

    /// <summary>What the rule opens to besides networks, and what nothing says the addresses of: prefix lists and security groups.</summary>
    public IEnumerable<Property> Others() =>
        new[] { At["prefixListId"], At["referencedSecurityGroupId"], At["sourceSecurityGroupId"] }.Where(p => p.IsGiven)
            .Concat(new[] { At["prefixListIds"], At["securityGroups"] }.Where(list => list.Items.Any()))
            .Concat(new[] { At["self"] }.Where(self => self.AsBoolean() == true));

    /// <summary>Whether the rule is about a TCP port.</summary>
    public bool Covers(int port)
    {
        if (CoversEveryProtocol) return true;
        if (Protocol.AsString()?.ToLowerInvariant() is not ("tcp" or "6")) return false;
        var (from, to) = (At["fromPort"].AsInteger(), At["toPort"].AsInteger());
        return from is null or -1 || (from <= port && port <= (to ?? from));
    }

    private static SecurityRule Listed(Property rule, bool inbound) =>
        new(rule, inbound, [.. rule["cidrBlocks"].Items, .. rule["ipv6CidrBlocks"].Items]);

    private static IEnumerable<Property> Given(params Property[] networks) => networks.Where(n => n.IsGiven);
}
