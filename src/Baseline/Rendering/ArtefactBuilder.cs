namespace Baseline.Rendering;

/// <summary>Gathers what settings contribute, and turns it into files in a fixed order.</summary>
public sealed class ArtefactBuilder
{
}
