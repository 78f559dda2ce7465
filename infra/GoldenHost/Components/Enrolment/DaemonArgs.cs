using GoldenHost.Components.Trust;
using GoldenHost.Nodes;
using Pulumi;

namespace GoldenHost.Components.Enrolment;

/// <summary>What a <see cref="Daemon"/> is made from.</summary>
public sealed class DaemonArgs : ResourceArgs
{
    public required NodeEndpoint Node { get; init; }

    public required RemoteLogin Login { get; init; }

    public required Enrolment Enrolment { get; init; }

    public required TrustRoots Trust { get; init; }

    /// <summary>CA of a log collector that exists already, PEM; <c>null</c> where the log authority signed the collector too.</summary>
    public string? CollectorCaPem { get; init; }
}
