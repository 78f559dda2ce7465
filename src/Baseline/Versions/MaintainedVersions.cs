using System.Collections.Immutable;

namespace Baseline.Versions;

/// <summary>Versions that still get security fixes.</summary>
/// <param name="Engine">Docker's own releases.</param>
/// <param name="Distributions">By distribution and release: the last day of its security support.</param>
public sealed record MaintainedVersions(MaintainedEngine Engine, ImmutableDictionary<string, ImmutableDictionary<string, DateOnly>> Distributions);

/// <summary>Branches of Docker Engine.</summary>
/// <param name="Newest">The newest one that the data know.</param>
/// <param name="Branches">Major versions that get fixes.</param>
public sealed record MaintainedEngine(int Newest, ImmutableArray<int> Branches);
