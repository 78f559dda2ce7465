namespace HostChecks.Collecting;

/// <summary>One answer of the collector, as it came.</summary>
/// <param name="Kind"><c>ended</c>, <c>absent</c>, <c>denied</c> or <c>failed</c>.</param>
/// <param name="Code">Exit status when ended.</param>
/// <param name="Output">Bytes of standard output.</param>
/// <param name="Errors">The end of standard error.</param>
public sealed record CollectorRecord(string Kind, int Code, ReadOnlyMemory<byte> Output, string Errors);
