using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A resource as it goes to the engine.</summary>
internal sealed record PreparedResource(
    string Type, string Name, string ParentUrn, string Provider, ImmutableDictionary<string, object?> Properties);
