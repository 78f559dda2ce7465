using System.Collections.Immutable;
using Policies.Sdk;
using Policies.Sdk.Values;

namespace Policies.Rules.Tagging;

/// <summary>Resources that take tags, and the tags that can be added without asking anybody.</summary>
internal static class Taggable
{
    public static ImmutableArray<string> Types { get; } =
    [
        AwsTypes.Instance, AwsTypes.Volume, AwsTypes.Vpc, AwsTypes.Subnet, AwsTypes.RouteTable, AwsTypes.SecurityGroup, AwsTypes.Eip,
        AwsTypes.DefaultSecurityGroup, AwsTypes.FlowLog, AwsTypes.VpcEndpoint, AwsTypes.Role, AwsTypes.InstanceProfile, AwsTypes.LogGroup, AwsTypes.KmsKey,
    ];

    /// <summary>On the resource, or by default tags of its provider.</summary>
    public static bool Has(ResourceValidationArgs args, string tag) =>
        args.Properties["tags"][tag].IsGiven || (args.ProviderProperties?["defaultTags"].FromJson()["tags"][tag].IsGiven ?? false);

    /// <summary>Adds what the stack itself tells: project, stack, and that Pulumi manages the resource.</summary>
    public static PolicyObject? Complete(ResourceValidationArgs args)
    {
        var known = new[] { ("Project", args.Stack.Project), ("Stack", args.Stack.Stack), ("ManagedBy", "pulumi") };
        var missing = known.Where(tag => tag.Item2.Length > 0 && !Has(args, tag.Item1)).ToList();
        return missing.Count == 0 ? null : missing.Aggregate(args.Resource.Properties, (all, tag) => all.With(["tags", tag.Item1], tag.Item2));
    }
}
