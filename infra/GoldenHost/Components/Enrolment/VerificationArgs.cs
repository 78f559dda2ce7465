using System.Collections.Immutable;
using GoldenHost.Nodes;
using Pulumi;

namespace GoldenHost.Components.Enrolment;

/// <summary>What a <see cref="Verification"/> is made from.</summary>
public sealed class VerificationArgs : ResourceArgs
{
    /// <summary>The fleet document.</summary>
    public required Output<string> Fleet { get; init; }

    public required ImmutableArray<NodeEndpoint> Nodes { get; init; }

    /// <summary>Everything that has to be there before the hosts can be judged.</summary>
    public required ImmutableArray<Resource> After { get; init; }

    /// <summary>Folder in which commands run, see <see cref="Workstation"/>.</summary>
    public required string Folder { get; init; }
}
