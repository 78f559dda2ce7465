using System.Collections.Immutable;

namespace HostChecks.Fleets;

/// <summary>The nodes to judge and how to reach them: the stack output <c>fleet</c> (docs/architecture.md). Secret.</summary>
public sealed record FleetDocument
{
    public const int CurrentSchemaVersion = 1;

    public required int SchemaVersion { get; init; }

    public required ImmutableArray<FleetNode> Nodes { get; init; }
}
