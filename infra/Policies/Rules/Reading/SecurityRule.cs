using System.Collections.Immutable;
using Policies.Sdk;
using Policies.Sdk.Values;

namespace Policies.Rules.Reading;

/// <summary>A rule of a security group, from whichever resource it is written in.</summary>
/// <param name="At">The resource's properties, or the element of an inline list.</param>
internal sealed record SecurityRule(Property At)
{
    private static readonly ImmutableArray<string> _single = ["prefixListId", "referencedSecurityGroupId", "sourceSecurityGroupId"];

    /// <summary>Resource types that hold rules.</summary>
    public static ImmutableArray<string> Types { get; } =
    [
        AwsTypes.IngressRule, AwsTypes.EgressRule, AwsTypes.SecurityGroupRule, AwsTypes.SecurityGroup, AwsTypes.DefaultSecurityGroup,
    ];

    /// <summary>The rules of one direction. What is not known about the other one is not asked.</summary>
    public static IEnumerable<SecurityRule> Of(ResourceValidationArgs args, bool inbound) => args.Type switch
    {
        AwsTypes.IngressRule => inbound ? [new(args.Properties)] : [],
        AwsTypes.EgressRule => inbound ? [] : [new(args.Properties)],
        AwsTypes.SecurityGroupRule => (args.Properties["type"].AsString() == "ingress") == inbound ? [new(args.Properties)] : [],
        _ => args.Properties[inbound ? "ingress" : "egress"].Items.Select(rule => new SecurityRule(rule)),
    };

    /// <summary>Properties that hold one CIDR each; of a list that is not known, the list.</summary>
    public IEnumerable<Property> Networks =>
    [
        .. new[] { At["cidrIpv4"], At["cidrIpv6"] }.Where(network => network.IsGiven),
        .. At["cidrBlocks"].ItemsOrUnknown(), .. At["ipv6CidrBlocks"].ItemsOrUnknown(),
    ];

    public Property Protocol => At["ipProtocol"].IsGiven ? At["ipProtocol"] : At["protocol"];

    /// <summary>The provider takes names of protocols in any case.</summary>
    public bool CoversEveryProtocol => Protocol.AsString()?.ToLowerInvariant() is "-1" or "all";

    /// <summary>What the rule opens to besides networks, and what nothing says the addresses of: prefix lists and security groups.</summary>
    public void EachOther(Action<Property> judge) => _single.Concat(["prefixListIds", "securityGroups", "self"]).JudgeEach(name =>
    {
        var other = At[name];
        if (_single.Contains(name) ? other.IsGiven : name == "self" ? other.AsBoolean() == true : other.Items.Any()) judge(other);
    });

    /// <summary>Whether the rule is about a TCP port.</summary>
    public bool Covers(int port)
    {
        if (CoversEveryProtocol) return true;
        if (Protocol.AsString()?.ToLowerInvariant() is not ("tcp" or "6")) return false;
        var (from, to) = (At["fromPort"].AsInteger(), At["toPort"].AsInteger());
        return from is null or -1 || (from <= port && port <= (to ?? from));
    }
}
