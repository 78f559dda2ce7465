namespace Baseline.Controls;

/// <summary>Where a rule comes from. Benchmark numbers move between versions, so both are kept as data.</summary>
/// <param name="Source">For example <c>CIS Docker Benchmark</c>, <c>man:sshd_config(5)</c>, <c>RFC 5425</c>.</param>
/// <param name="Version">Version of the source, or <c>null</c> where it has none.</param>
/// <param name="Number">Section or item within the source, or <c>null</c> for the whole of it.</param>
public sealed record Reference(string Source, string? Version = null, string? Number = null);
