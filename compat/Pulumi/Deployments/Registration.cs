using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What the engine answers for a resource.</summary>
internal sealed record Registration(string Urn, string Id, ImmutableDictionary<string, object?> State);
