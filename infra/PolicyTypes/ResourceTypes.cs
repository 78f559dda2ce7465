using Pulumi;

namespace Policies.Typed;

/// <summary>Type tokens of resource classes, for <see cref="Sdk.Policy.AppliesTo"/>.</summary>
public static class ResourceTypes
{
    /// <summary><c>aws:ec2/instance:Instance</c> of <c>Pulumi.Aws.Ec2.Instance</c>.</summary>
    /// <exception cref="ArgumentException">The class does not say: it has no attribute such as <c>[AwsResourceType]</c>.</exception>
    public static string Of<TResource>() where TResource : Resource =>
        typeof(TResource).GetCustomAttributes(typeof(ResourceTypeAttribute), inherit: false) is [ResourceTypeAttribute attribute, ..]
            ? attribute.Type
            : throw new ArgumentException($"{typeof(TResource)} has no attribute that says its type.");
}
