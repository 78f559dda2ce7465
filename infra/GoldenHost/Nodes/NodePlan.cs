using Baseline.Hosts;
using GoldenHost.Settings;

namespace GoldenHost.Nodes;

/// <summary>Everything about a node that is known before it exists: the same for every target.</summary>
public sealed record NodePlan
{
    /// <summary>Place in the list of nodes, from 0.</summary>
    public required int Index { get; init; }

    public required HostSpec Spec { get; init; }

    /// <summary>Base64 of the gzip-compressed user data. Secret, because it holds the single-use host key.</summary>
    public required Secret UserData { get; init; }

    /// <summary>The single-use public host key that the node shows until it is rotated, authorized_keys form.</summary>
    public required string BootstrapHostKey { get; init; }

    /// <summary>Identifies catalogue and specification: equal digests mean equal nodes.</summary>
    public required string BaselineDigest { get; init; }

    public string Name => Spec.Name;
}
