using Policies.Sdk.Values;

namespace Policies.Sdk;

/// <summary>The provider resource that makes a resource.</summary>
public sealed record PolicyProvider
{
    public required string Type { get; init; }

    public required string Name { get; init; }

    public required string Urn { get; init; }

    /// <summary>Its configuration: region, default tags, assumed role.</summary>
    public required PolicyObject Properties { get; init; }
}
