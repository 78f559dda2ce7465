using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace GoldenHost.Settings.Forms;

/// <summary>The shapes of names that AWS gives. They say nothing about existence: a preview calls nobody.</summary>
public static partial class AwsForms
{
    /// <summary>Periods that CloudWatch Logs accepts (API reference of PutRetentionPolicy), in days.</summary>
    public static readonly ImmutableArray<int> RetentionDays =
        [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

    /// <summary>Services with an endpoint that a container host has a use for; s3 is a gateway, the rest are interfaces.</summary>
    public static readonly ImmutableArray<string> EndpointServices =
        ["s3", "ecr.api", "ecr.dkr", "kms", "logs", "secretsmanager", "ssm", "ssmmessages", "sts"];

    /// <summary>Tags that the program sets itself.</summary>
    public static readonly ImmutableArray<string> OwnTags = ["Name", "Project", "Stack", "ManagedBy"];

    /// <summary>Families on the Xen hypervisor: no NVMe disks, so the node would not find its data volume.</summary>
    private static readonly ImmutableHashSet<string> _xenFamilies =
        ["c1", "c3", "c4", "d2", "f1", "g2", "g3", "g3s", "h1", "i2", "i3", "m1", "m2", "m3", "m4", "p2", "p3", "r3", "r4", "t1", "t2", "x1", "x1e"];

    [GeneratedRegex("^[a-z]{2}(-[a-z]+){1,3}-[1-9]$")]
    private static partial Regex RegionForm();

    [GeneratedRegex("^[0-9]{12}$")]
    private static partial Regex AccountForm();

    [GeneratedRegex("^ami-([0-9a-f]{8}|[0-9a-f]{17})$")]
    private static partial Regex AmiForm();

    [GeneratedRegex("^(tgw|pcx|vgw)-([0-9a-f]{8}|[0-9a-f]{17})$")]
    private static partial Regex GatewayForm();

    [GeneratedRegex(@"^(?<letters>[a-z]+)(?<generation>[0-9]+)(?<attributes>[a-z-]*[a-z0-9-]*)\.(metal|metal-[0-9]+xl|nano|micro|small|medium|large|[0-9]*xlarge)$")]
    private static partial Regex InstanceTypeForm();

    [GeneratedRegex(@"^[\p{L}\p{Nd} .:+=@_/-]*$")]
    private static partial Regex TagForm();

    public static bool IsRegion(string text) => RegionForm().IsMatch(text);

    public static bool IsAccountId(string text) => AccountForm().IsMatch(text);

    public static bool IsAmiId(string text) => AmiForm().IsMatch(text);

    public static bool IsGateway(string text) => GatewayForm().IsMatch(text);

    public static bool IsZoneOf(string region, string zone) =>
        zone.Length == region.Length + 1 && zone.StartsWith(region, StringComparison.Ordinal) && char.IsAsciiLetterLower(zone[^1]);

    public static bool IsTagText(string text, int limit) => text.Length <= limit && TagForm().IsMatch(text);

    /// <summary>
    /// Architecture of a Nitro instance type; <c>null</c> for anything else. AWS marks Graviton by a <c>g</c> after the
    /// generation (m7g, c7gn, g5g); a1 is the only other Arm family.
    /// </summary>
    public static string? ArchitectureOf(string instanceType)
    {
        var match = InstanceTypeForm().Match(instanceType);
        if (!match.Success || _xenFamilies.Contains(instanceType.Split('.')[0])) return null;
        var arm = match.Groups["attributes"].Value.StartsWith('g') || instanceType.StartsWith("a1.", StringComparison.Ordinal);
        return arm ? "arm64" : "x86_64";
    }

    /// <summary>Partition that a region lies in, for ARNs.</summary>
    public static string PartitionOf(string region) => region switch
    {
        _ when region.StartsWith("cn-", StringComparison.Ordinal) => "aws-cn",
        _ when region.StartsWith("us-gov-", StringComparison.Ordinal) => "aws-us-gov",
        _ => "aws",
    };
}
