using GoldenHost.Nodes;
using GoldenHost.Settings;
using Pulumi;

namespace GoldenHost.Components.Local;

/// <summary>What a <see cref="LocalNode"/> is made from.</summary>
public sealed class LocalNodeArgs : ResourceArgs
{
    public required NodePlan Plan { get; init; }

    public required LocalSettings Settings { get; init; }

    /// <summary>Folder in which commands run, see <see cref="Workstation"/>.</summary>
    public required string Folder { get; init; }
}
