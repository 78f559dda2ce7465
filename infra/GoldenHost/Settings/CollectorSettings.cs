using Baseline.Hosts;

namespace GoldenHost.Settings;

/// <summary>A log collector that exists already.</summary>
/// <param name="Collector">Where it is and what it is called.</param>
/// <param name="CaPem">CA that signed its certificate, PEM.</param>
public sealed record CollectorSettings(LogCollector Collector, string CaPem);
