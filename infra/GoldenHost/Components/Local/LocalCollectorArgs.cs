using GoldenHost.Components.Trust;
using Pulumi;

namespace GoldenHost.Components.Local;

/// <summary>What a <see cref="LocalCollector"/> is made from.</summary>
public sealed class LocalCollectorArgs : ResourceArgs
{
    public required Authority Authority { get; init; }

    public required int Port { get; init; }

    /// <summary>Folder in which commands run, see <see cref="Workstation"/>.</summary>
    public required string Folder { get; init; }
}
