using System.Collections.Immutable;

namespace HostChecks.Inventory;

/// <summary>One container of a fleet: what runs where, from which image, with which reach.</summary>
public sealed record InventoryItem
{
    public required string Host { get; init; }

    public required string Container { get; init; }

    /// <summary>Image as it was named when the container was created.</summary>
    public required string Image { get; init; }

    /// <summary>Digests of the image in its registries, <c>name@sha256:…</c>; the local image id when it never was in one.</summary>
    public required ImmutableArray<string> Digests { get; init; }

    /// <summary>Host name of the registry; <c>docker.io</c> where the name has none, empty for an image that was built here.</summary>
    public required string Registry { get; init; }

    public required string State { get; init; }

    /// <summary>When it was started last, as the daemon says; empty when never.</summary>
    public required string Since { get; init; }

    /// <summary>Who asked for it, where a label says so (Compose project, Swarm service, Kubernetes pod); empty when none does.</summary>
    public required string StartedBy { get; init; }

    /// <summary>User in the container; empty means root.</summary>
    public required string User { get; init; }

    /// <summary><c>source:destination:rw|ro</c>; the source is a folder of the host, or the name of a volume that binds none.</summary>
    public required ImmutableArray<string> Mounts { get; init; }

    public required ImmutableArray<string> Networks { get; init; }

    /// <summary><c>address:port → port/protocol</c>; no address means all of them, no port one that the daemon takes at the start.</summary>
    public required ImmutableArray<string> Ports { get; init; }

    /// <summary>Added capabilities; <c>ALL</c> for a privileged container.</summary>
    public required ImmutableArray<string> Capabilities { get; init; }

    /// <summary>Names of variables that hold a secret, if only as a part of their value. Never a value.</summary>
    public required ImmutableArray<string> SecretVariables { get; init; }
}
