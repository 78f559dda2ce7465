using System.Collections.Immutable;

namespace Baseline.Versions;

/// <summary>Versions that still get security fixes.</summary>
/// <param name="Engine">Releases under upstream's version numbers.</param>
/// <param name="Distributions">By distribution and release: the last day of its security support.</param>
public sealed record MaintainedVersions(MaintainedEngine Engine, ImmutableDictionary<string, ImmutableDictionary<string, DateOnly>> Distributions);

/// <summary>Branches of Docker Engine.</summary>
/// <param name="Newest">The newest one that the data know.</param>
/// <param name="Branches">Major versions of which Docker publishes fixes.</param>
/// <param name="OfOthers">Major versions for which others publish fixes, in packages of their own: until which day.</param>
public sealed record MaintainedEngine(int Newest, ImmutableArray<int> Branches, ImmutableDictionary<string, DateOnly> OfOthers);
