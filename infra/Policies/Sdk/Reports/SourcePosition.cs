namespace Policies.Sdk.Reports;

/// <summary>A line of the program.</summary>
/// <param name="Path">Relative to the repository, with slashes.</param>
/// <param name="Line">From 1.</param>
public sealed record SourcePosition(string Path, int Line);
