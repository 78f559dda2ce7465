using Baseline.Evidence;

namespace HostChecks.Collecting;

/// <summary>What was read from one host, and how long its parts took; they are read at the same time.</summary>
/// <param name="Evidence">A reading for every probe.</param>
/// <param name="Host">The collector on the host, connecting included.</param>
/// <param name="Docker">The Docker API.</param>
/// <param name="Attempts">What was tried from outside.</param>
public sealed record Collection(HostEvidence Evidence, TimeSpan Host, TimeSpan Docker, TimeSpan Attempts);
