namespace Golden.Collector;

/// <summary>What is remembered of a collector: <c>collector.json</c> in its folder. No secret.</summary>
/// <param name="ConfigFile">Its configuration, under a random name: as an argument of the process it makes it ours.</param>
/// <param name="Digest">Of the document that it was started with.</param>
public sealed record CollectorRecord(string ConfigFile, string Digest);
