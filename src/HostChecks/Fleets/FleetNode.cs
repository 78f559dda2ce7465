using Baseline.Hosts;

namespace HostChecks.Fleets;

/// <summary>One host of a fleet.</summary>
public sealed record FleetNode
{
    /// <summary>Name in findings; unique in the fleet.</summary>
    public required string Name { get; init; }

    /// <summary>How to read the host; without it (and not local) host probes are not collected.</summary>
    public FleetSsh? Ssh { get; init; }

    /// <summary>How to reach its Docker API.</summary>
    public FleetDocker? Docker { get; init; }

    /// <summary>What the node was made from; <c>null</c> for a host that we did not make.</summary>
    public HostSpec? Spec { get; init; }

    /// <summary>Whether the host is the machine that this runs on. Never in a document.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool Local { get; init; }
}
