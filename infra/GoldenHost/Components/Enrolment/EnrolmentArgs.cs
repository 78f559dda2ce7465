using GoldenHost.Nodes;
using Pulumi;

namespace GoldenHost.Components.Enrolment;

/// <summary>What an <see cref="Enrolment"/> is made from.</summary>
public sealed class EnrolmentArgs : ResourceArgs
{
    public required NodeEndpoint Node { get; init; }

    public required RemoteLogin Login { get; init; }
}
